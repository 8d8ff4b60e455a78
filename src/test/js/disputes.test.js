import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Disputes } from '../../../webapp/modules/disputes.js';

const span = (label, revision, begin = 3) => ({
  id: 'a',
  layer: 'entity',
  label,
  fragments: [{ begin, end: 9 }],
  exact: ['Mazur'],
  attributes: {},
  author: 'omar',
  revision,
});
const relabel = (label) => ({ op: 'updateSpan', id: 'a', label, revision: 4, after: span(label, 4) });
const removal = { op: 'deleteSpan', id: 'a', revision: 4 };
const changed = (current) => ({ code: 'ChangedMeanwhile', current });
const removed = { code: 'NoSuchMark', current: { id: 'a', removedBy: 'omar' } };

/** Whether there is something to choose. */
const add = (disputes, edits, problem) => disputes.add([{ edits, problem }]).length === 0;

/** The edit that a choice leads to. */
function chosen(disputes, choice) {
  let edits;
  disputes.addEventListener('chosen', ({ detail }) => ({ edits } = detail));
  disputes.choose(['a'], choice);
  return edits[0] ?? null;
}

test('asks for a choice between theirs and mine', () => {
  const disputes = new Disputes();
  let changes = 0;
  disputes.addEventListener('change', () => changes++);

  const open = add(disputes, [relabel('ORG'), relabel('GPE')], changed(span('LOC', 9)));

  assert.equal(open, true);
  assert.equal(changes, 1);
  const [{ theirs, mine }] = disputes.open;
  assert.deepEqual([theirs.label, theirs.author, mine.label], ['LOC', 'omar', 'GPE']);
});

test('asks nothing where both want the same', () => {
  const disputes = new Disputes();

  assert.equal(add(disputes, [relabel('ORG')], changed(span('ORG', 9))), false);
  assert.equal(add(disputes, [removal], removed), false);
  assert.deepEqual(disputes.open, []);
});

test('asks about what is told of a span, and takes away what only theirs tells', () => {
  const disputes = new Disputes();
  const mine = { ...span('ORG', 4), attributes: { certain: true } };
  const theirs = { ...span('ORG', 9), attributes: { note: 'x' } };

  assert.equal(add(disputes, [{ op: 'updateSpan', id: 'a', after: mine }], changed(theirs)), true);

  assert.deepEqual(chosen(disputes, 'mine').attributes, { note: null, certain: true });
});

test('knows an entity by its id, whatever else is said of it', () => {
  const disputes = new Disputes();
  const about = (entity) => ({ ...span('ORG', 4), attributes: { about: entity } });
  const meet = (mine, theirs) => add(disputes, [{ op: 'updateSpan', id: 'a', after: about(mine) }], changed(about(theirs)));

  assert.equal(meet({ entity: 'e', name: 'Tass' }, { name: 'Tass', entity: 'e' }), false);
  assert.equal(meet({ entity: 'e' }, { entity: 'e', name: 'Tass' }), false);
  assert.equal(meet({ entity: 'f', name: 'Tass' }, { entity: 'e', name: 'Tass' }), true);
});

test('asks about another place, too', () => {
  const disputes = new Disputes();

  assert.equal(add(disputes, [relabel('ORG')], changed(span('ORG', 9, 2))), true);
});

test('leaves theirs as it is', () => {
  const disputes = new Disputes();
  add(disputes, [relabel('ORG')], changed(span('LOC', 9)));

  assert.equal(chosen(disputes, 'theirs'), null);
  assert.deepEqual(disputes.open, []);
});

test('makes it mine upon the revision that was shown', () => {
  const disputes = new Disputes();
  add(disputes, [relabel('ORG')], changed(span('LOC', 9)));

  const { op, id, revision, label } = chosen(disputes, 'mine');

  assert.deepEqual([op, id, revision, label], ['updateSpan', 'a', 9, 'ORG']);
});

test('removes theirs where mine was to remove it', () => {
  const disputes = new Disputes();
  add(disputes, [removal], changed(span('LOC', 9)));

  assert.deepEqual(chosen(disputes, 'mine'), { op: 'deleteSpan', id: 'a', revision: 9 });
});

test('makes mine anew where they removed it, under an id that the history does not know', () => {
  const disputes = new Disputes();
  add(disputes, [relabel('ORG')], removed);

  assert.equal(disputes.open[0].who, 'omar');
  const { op, id, label, fragments } = chosen(disputes, 'mine');

  assert.deepEqual([op, label, fragments], ['createSpan', 'ORG', [{ begin: 3, end: 9 }]]);
  assert.notEqual(id, 'a');
});

const relation = (type, revision) => ({ id: 'a', type, from: 's', to: 't', attributes: {}, author: 'omar', revision });
const retype = (type) => ({ op: 'updateRelation', id: 'a', type, revision: 4, after: relation(type, 4) });

test('asks about a relation, too, whatever was done to it', () => {
  const disputes = new Disputes();

  assert.equal(add(disputes, [retype('about')], changed(relation('about', 9))), false);
  assert.equal(add(disputes, [retype('about')], changed(relation('cue', 9))), true);
  const [{ theirs, mine, who }] = disputes.open;
  assert.deepEqual([theirs.type, mine.type, who], ['cue', 'about', 'omar']);

  const { op, id, revision, type } = chosen(disputes, 'mine');
  assert.deepEqual([op, id, revision, type], ['updateRelation', 'a', 9, 'about']);
});

test('parts a relation that they changed, or makes one anew that they parted', () => {
  const disputes = new Disputes();

  add(disputes, [{ op: 'deleteRelation', id: 'a', revision: 4 }], changed(relation('cue', 9)));
  assert.deepEqual(chosen(disputes, 'mine'), { op: 'deleteRelation', id: 'a', revision: 9 });
  add(disputes, [retype('about')], removed);
  const { op, id, type, from, to } = chosen(disputes, 'mine');

  assert.deepEqual([op, type, from, to], ['createRelation', 'about', 's', 't']);
  assert.notEqual(id, 'a');
});

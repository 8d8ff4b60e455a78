import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Relations } from '../../../webapp/modules/relations.js';
import { Spans } from '../../../webapp/modules/spans.js';

const span = (id, begin, layer = 'entity') => ({
  id,
  layer,
  label: 'PER',
  fragments: [{ begin, end: begin + 1 }],
  exact: ['x'],
  attributes: {},
  revision: 1,
});
const relation = (id, from, to, type = 'source') => ({ id, type, from, to, attributes: {}, revision: 4 });
const create = (id, from, to) => ({ op: 'createRelation', id, type: 'source', from, to });

function joined(...given) {
  const spans = new Spans();
  const relations = new Relations(spans);
  spans.fill([span('a', 0), span('b', 2), span('c', 4)]);
  relations.fill(given);
  const told = [];
  relations.addEventListener('change', ({ detail }) =>
    told.push([detail.before, detail.after].map((list) => list.map(({ id, type }) => `${id} ${type}`).join()).join(' > ')),
  );
  return { spans, relations, told };
}

test('shows an edit at once and keeps it when the server does', () => {
  const { relations, told } = joined();
  const edit = create('r', 'a', 'b');

  relations.lay([edit]);
  assert.equal(relations.get('r').revision, undefined);
  relations.confirm([edit], new Map([[edit.id, 7]]));

  assert.equal(relations.get('r').revision, 7);
  assert.equal(relations.confirmed('r').to, 'b');
  assert.deepEqual(told.slice(0, 1), [' > r source']);
});

test('shows the truth again when the server refuses', () => {
  const { relations } = joined(relation('r', 'a', 'b'));
  const other = { op: 'updateRelation', id: 'r', type: 'cue' };
  const removal = { op: 'deleteRelation', id: 'r' };

  relations.lay([other]);
  assert.equal(relations.get('r').type, 'cue');
  relations.lay([removal]);
  assert.equal(relations.get('r'), undefined);
  relations.lift([removal]);
  relations.lift([other]);

  assert.equal(relations.get('r').type, 'source');
});

test('tells which relations touch a span, those that begin there first', () => {
  const { relations } = joined(relation('in', 'c', 'b'), relation('out', 'b', 'a'), relation('far', 'a', 'c'));

  assert.deepEqual(
    relations.touching('b').map(({ id }) => id),
    ['out', 'in'],
  );
  assert.deepEqual(relations.touching('nowhere'), []);
});

test('goes with a span and comes again with it', () => {
  const { spans, relations, told } = joined(relation('r', 'a', 'b'), relation('s', 'b', 'c'));
  const removal = { op: 'deleteSpan', id: 'a' };

  spans.lay([removal]);
  assert.deepEqual(relations.all.map(({ id }) => id), ['s']);
  spans.lift([removal]);

  assert.deepEqual(relations.all.map(({ id }) => id).sort(), ['r', 's']);
  assert.deepEqual(told, ['r source > ', ' > r source']);
});

test('does not mind a span that only gets another label', () => {
  const { spans, told } = joined(relation('r', 'a', 'b'));

  spans.lay([{ op: 'updateSpan', id: 'a', label: 'ORG' }]);

  assert.deepEqual(told, []);
});

test('waits for the spans that it joins', () => {
  const { spans, relations } = joined();

  relations.merge([relation('r', 'a', 'late')], []);
  assert.equal(relations.get('r'), undefined);
  spans.merge([span('late', 9)], []);

  assert.equal(relations.get('r').to, 'late');
});

test('takes what changed elsewhere, where spans and relations are removed alike', () => {
  const { relations } = joined(relation('r', 'a', 'b'), relation('s', 'b', 'c'));

  relations.merge([relation('s', 'b', 'c', 'cue')], ['r', 'a-span']);

  assert.deepEqual(relations.all.map(({ id, type }) => `${id} ${type}`), ['s cue']);
});

test('keeps edits on their way over a fresh copy of the set', () => {
  const { relations } = joined(relation('r', 'a', 'b'));
  relations.lay([create('mine', 'a', 'c')]);
  relations.lay([{ op: 'deleteRelation', id: 'r' }]);

  relations.fill([relation('r', 'a', 'b'), relation('new', 'b', 'c')]);

  assert.deepEqual(relations.all.map(({ id }) => id).sort(), ['mine', 'new']);
});

test('knows the same relation again', () => {
  const { relations } = joined(relation('r', 'a', 'b'));

  assert.equal(relations.exactly({ type: 'source', from: 'a', to: 'b' })?.id, 'r');
  assert.equal(relations.exactly({ type: 'source', from: 'b', to: 'a' }), undefined);
  assert.equal(relations.exactly({ type: 'cue', from: 'a', to: 'b' }), undefined);
});

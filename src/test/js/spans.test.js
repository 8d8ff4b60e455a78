import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Spans } from '../../../webapp/modules/spans.js';

const span = (id, begin, end, revision = 1) => ({
  id,
  layer: 'entity',
  label: 'PER',
  fragments: [{ begin, end }],
  exact: ['x'],
  attributes: {},
  revision,
});
const create = (id, begin, end) => ({ op: 'createSpan', id, layer: 'entity', label: 'PER', begin, end, exact: ['x'] });
const order = (spans) => spans.inOrder.map(({ id }) => id).join();

test('keeps the order of the text, the longer first', () => {
  const spans = new Spans();

  spans.fill([span('late', 9, 12), span('inner', 0, 2), span('outer', 0, 5)]);
  spans.lay([create('between', 5, 6)]);

  assert.equal(order(spans), 'outer,inner,between,late');
  assert.equal(spans.place(spans.get('between')), 2);
});

test('shows an edit at once and keeps it when the server does', () => {
  const spans = new Spans();
  const edit = create('a', 0, 2);

  spans.lay([edit]);
  assert.equal(spans.get('a').revision, undefined);
  spans.confirm([edit], new Map([[edit.id, 7]]));

  assert.equal(spans.get('a').revision, 7);
  assert.equal(spans.confirmed('a').revision, 7);
});

test('shows the truth again when the server refuses', () => {
  const spans = new Spans();
  spans.fill([span('a', 0, 2)]);
  const relabel = { op: 'updateSpan', id: 'a', label: 'ORG' };
  const removal = { op: 'deleteSpan', id: 'a' };

  spans.lay([relabel]);
  spans.lay([removal]);
  assert.equal(spans.get('a'), undefined);
  spans.lift([removal]);
  assert.equal(spans.get('a').label, 'ORG');
  spans.lift([relabel]);

  assert.equal(spans.get('a').label, 'PER');
});

test('keeps edits on their way over a fresh copy of the set', () => {
  const spans = new Spans();
  spans.lay([create('mine', 3, 4)]);
  spans.lay([{ op: 'deleteSpan', id: 'gone' }]);

  spans.fill([span('gone', 0, 1), span('new', 5, 6)]);

  assert.equal(order(spans), 'mine,new');
});

test('takes what changed elsewhere', () => {
  const spans = new Spans();
  spans.fill([span('a', 0, 1), span('b', 2, 3)]);

  spans.merge([{ ...span('b', 2, 3, 9), label: 'ORG' }, span('c', 1, 2, 9)], ['a']);

  assert.equal(order(spans), 'c,b');
  assert.equal(spans.get('b').label, 'ORG');
});

test('finds the span that covers exactly a range with a label', () => {
  const spans = new Spans();
  spans.fill([span('outer', 2, 9), span('inner', 2, 5), { ...span('other', 2, 5), label: 'ORG' }, span('late', 3, 5)]);
  const person = { layer: 'entity', code: 'PER' };

  assert.equal(spans.exactly(person, { begin: 2, end: 5 })?.id, 'inner');
  assert.equal(spans.exactly({ ...person, code: 'ORG' }, { begin: 2, end: 5 })?.id, 'other');
  assert.equal(spans.exactly(person, { begin: 2, end: 4 }), undefined);
  assert.equal(spans.exactly({ ...person, layer: 'claim' }, { begin: 2, end: 5 }), undefined);
  assert.equal(spans.exactly(person, { begin: 20, end: 21 }), undefined);
});

test('tells what was and what is', () => {
  const spans = new Spans();
  spans.fill([span('a', 0, 1)]);
  const told = [];
  spans.addEventListener('change', ({ detail }) => told.push(detail));

  spans.lay([{ op: 'updateSpan', id: 'a', label: 'ORG' }]);
  spans.lay([{ op: 'deleteSpan', id: 'a' }]);

  const labels = told.map(({ before, after }) => [before.map(({ label }) => label).join(), after.map(({ label }) => label).join()]);
  assert.deepEqual(labels, [['PER', 'ORG'], ['ORG', '']]);
});

test('does not mind an update of a span that is no longer there', () => {
  const spans = new Spans();
  const edit = { op: 'updateSpan', id: 'gone', label: 'ORG' };

  spans.lay([edit]);
  spans.confirm([edit], new Map([[edit.id, 3]]));

  assert.equal(order(spans), '');
});

test('lets a span cover something else, and the truth shows again when the server refuses', () => {
  const spans = new Spans();
  spans.fill([span('a', 0, 2), span('b', 3, 5)]);
  const edit = { op: 'updateSpan', id: 'a', fragments: [{ begin: 4, end: 6 }, { begin: 8, end: 9 }], exact: ['y', 'z'] };

  spans.lay([edit]);
  assert.equal(order(spans), 'b,a');
  assert.deepEqual(spans.get('a').exact, ['y', 'z']);
  assert.equal(spans.get('a').label, 'PER');
  spans.lift([edit]);

  assert.equal(order(spans), 'a,b');
  assert.deepEqual(spans.get('a').fragments, [{ begin: 0, end: 2 }]);
});

test('keeps of the attributes what an update does not name, and lets go of what it takes away', () => {
  const spans = new Spans();
  spans.fill([{ ...span('a', 0, 1), attributes: { polarity: 'DENIED', figure: 5 } }]);

  spans.lay([{ op: 'updateSpan', id: 'a', attributes: { figure: null, wording: 'x' } }]);
  spans.lay([{ op: 'updateSpan', id: 'a', label: 'ORG' }]);

  assert.deepEqual(spans.get('a').attributes, { polarity: 'DENIED', wording: 'x' });
});

test('takes how a span stands on the server, unless something newer is known', () => {
  const spans = new Spans();
  spans.fill([span('a', 0, 2, 5), span('b', 3, 4, 5)]);

  spans.learn([['a', { ...span('a', 0, 3, 6), label: 'GPE' }]]);
  spans.learn([['a', span('a', 0, 1, 4)]]);
  spans.learn([['b', null]]);

  assert.equal(spans.get('a').label, 'GPE');
  assert.deepEqual(spans.get('a').fragments, [{ begin: 0, end: 3 }]);
  assert.equal(order(spans), 'a');
});

test('keeps the order of the text when many change at once', () => {
  const spans = new Spans();
  spans.fill(Array.from({ length: 300 }, (_, i) => span(`s${String(i).padStart(3, '0')}`, i, i + 1)));

  spans.lay(spans.inOrder.map(({ id }, i) => ({ op: 'updateSpan', id, fragments: [{ begin: 300 - i, end: 301 - i }] })));

  assert.deepEqual(spans.inOrder.map(({ fragments }) => fragments[0].begin), Array.from({ length: 300 }, (_, i) => i + 1));
  assert.equal(spans.place(spans.get('s000')), 299);
});

test('tells of a fresh copy only what is new in it', () => {
  const spans = new Spans();
  spans.merge([span('a', 0, 1), span('b', 2, 3)], []);
  const told = [];
  spans.addEventListener('change', ({ detail }) => told.push(detail));

  spans.fill([span('a', 0, 1), { ...span('b', 2, 3), label: 'ORG' }, span('c', 4, 5)]);

  const ids = (list) => list.map(({ id, label }) => `${id} ${label}`).join();
  assert.deepEqual(told.map(({ before, after }) => [ids(before), ids(after)]), [['b PER', 'b ORG,c PER']]);
});

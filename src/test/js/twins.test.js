import assert from 'node:assert/strict';
import { test } from 'node:test';
import { turned, wentTo } from '../../../webapp/modules/twins.js';

const TWIN = { id: 'twin', layer: 'claim', label: 'QUOTE', fragments: [{ begin: 0, end: 4 }], exact: ['Sara'], attributes: { certain: true }, revision: 7 };
const created = () => ({ edit: { op: 'createSpan', id: 'a', layer: 'claim', label: 'QUOTE', begin: 0, end: 4, exact: ['Sara'] }, batch: 'b' });
const told = (attributes) => ({ edit: { op: 'updateSpan', id: 'a', attributes }, upon: true });
const joined = (from, to) => ({ edit: { op: 'createRelation', id: 'r', type: 'source', from, to } });
const problem = { code: 'AlreadyMarked', current: TWIN };
const edits = ({ made }) => made.map(([, edit]) => edit);

test('leads what was told of a mark and joined to it to its twin', () => {
  const queue = [created(), told({ note: 'x' }), told({ by: 'y' }), joined('a', 'b'), { step: 'undo' }];

  const turn = turned(queue[0], problem, queue);

  assert.deepEqual(turn.gone, [queue[0]]);
  assert.deepEqual(turn.made.map(([item]) => item), queue.slice(1, 4));
  assert.deepEqual(edits(turn), [
    { op: 'updateSpan', id: 'twin', attributes: { note: 'x' }, revision: 7 },
    { op: 'updateSpan', id: 'twin', attributes: { by: 'y' }, revision: undefined },
    { op: 'createRelation', id: 'r', type: 'source', from: 'twin', to: 'b' },
  ]);
  assert.deepEqual(wentTo(TWIN, edits(turn)), { attributes: 2, relations: 1 });
});

test('asks where the twin tells otherwise, and not where it tells the same', () => {
  const other = [created(), told({ certain: false })];
  const same = [created(), told({ certain: true })];

  assert.equal(edits(turned(other[0], problem, other))[0].revision, 0);
  assert.deepEqual(wentTo(TWIN, edits(turned(other[0], problem, other))), { attributes: 0, relations: 0 });
  assert.equal(edits(turned(same[0], problem, same))[0].revision, 7);
});

test('leads along what the mark itself was made with', () => {
  const item = { edit: { ...created().edit, attributes: { note: 'x' } } };

  const turn = turned(item, problem, [item]);

  assert.deepEqual(turn.gone, []);
  assert.deepEqual(edits(turn), [{ op: 'updateSpan', id: 'twin', attributes: { note: 'x' }, revision: 7 }]);
});

test('makes as it became what is no twin any more', () => {
  const relabelled = { edit: { op: 'updateSpan', id: 'a', label: 'POSITION' } };
  const moved = { edit: { op: 'updateSpan', id: 'a', fragments: [{ begin: 0, end: 9 }], exact: ['Sara left'] } };
  const queue = [created(), told({ note: 'x' }), relabelled, moved, told({ by: 'y' })];

  const turn = turned(queue[0], problem, queue);

  assert.deepEqual(turn.gone, queue.slice(1, 4));
  assert.deepEqual(edits(turn), [
    { op: 'createSpan', id: 'a', layer: 'claim', label: 'POSITION', fragments: [{ begin: 0, end: 9 }], exact: ['Sara left'], attributes: { note: 'x' } },
  ]);
});

test('makes a relation of another type that is no twin any more', () => {
  const queue = [joined('a', 'b'), { edit: { op: 'updateRelation', id: 'r', type: 'about' } }];

  const turn = turned(queue[0], { code: 'AlreadyJoined', current: { id: 's', type: 'source', from: 'a', to: 'b' } }, queue);

  assert.deepEqual(edits(turn), [{ op: 'createRelation', id: 'r', type: 'about', from: 'a', to: 'b' }]);
  assert.deepEqual(turn.gone, [queue[1]]);
});

test('leaves nothing to do where nothing was added, where it was taken back, and where something else was refused', () => {
  const item = created();
  const removal = { edit: { op: 'deleteSpan', id: 'a' } };
  const more = [item, told({ note: 'x' })];

  assert.equal(turned(item, problem, [item]), null);
  assert.equal(turned(item, problem, [...more, removal]), null);
  assert.equal(turned({ ...item, withdrawn: true }, problem, more), null);
  assert.equal(turned(item, { code: 'SpanInTheWay' }, more), null);
  assert.equal(turned(joined('a', 'b'), { code: 'AlreadyJoined', current: { from: 'a' } }, []), null);
  assert.equal(turned({ step: 'undo' }, problem, []), null);
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { meaningOf } from '../../../webapp/modules/edit-answers.js';

const ITEM = { edit: { op: 'updateSpan', id: 'a', revision: 3, label: 'ORG' } };
const changed = (revision) => ({ code: 'ChangedMeanwhile', current: { id: 'a', revision } });
const meaning = (problem, stepped) => meaningOf(ITEM, 409, problem, [ITEM], stepped);

test('asks about what somebody else changed, also where an undo of one’s own came before', () => {
  assert.equal(meaning(changed(5)).disputed, true);
  assert.equal(meaning(changed(5), 4).disputed, true);
});

test('makes an edit once more upon what an undo of one’s own has left', () => {
  assert.deepEqual(meaning(changed(4), 4), { upon: 4 });
});

test('asks nobody about a mark that an undo of one’s own took away', () => {
  const { disputed, lost } = meaning({ code: 'NoSuchMark', current: { id: 'a', removedBy: 'layla' } }, 4);

  assert.equal(disputed, false);
  assert.deepEqual(lost, [ITEM]);
});

test('asks about a relation as about a span', () => {
  for (const op of ['updateRelation', 'deleteRelation']) {
    const item = { edit: { op, id: 'a', revision: 3 } };
    assert.equal(meaningOf(item, 409, changed(5), [item]).disputed, true);
  }
});

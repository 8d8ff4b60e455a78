import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditQueue } from '../../../webapp/modules/edit-queue.js';

const relabel = (id, label, revision) => ({ edit: { op: 'updateSpan', id, label, revision, before: { label: 'PER' } } });

test('takes what was pressed on a mark before the kept edits of it were there for made upon them', () => {
  const queue = new EditQueue();
  const [pressed, other, newer] = [relabel('a', 'GPE', 1), relabel('b', 'GPE', 1), relabel('c', 'GPE', 2)];
  queue.add([pressed]);
  queue.add([other]);
  queue.add([newer]);

  const changed = queue.addBefore([relabel('a', 'ORG', 1), relabel('c', 'ORG', 1)]);
  queue.goOnFrom(new Map([['a', 5], ['b', 6], ['c', 7]]));

  assert.deepEqual(changed, [pressed]);
  assert.deepEqual([pressed, other, newer].map(({ edit }) => edit.revision), [5, 1, 2]);
  assert.equal(pressed.edit.before, undefined);
});

test('leaves what has left as it was sent', () => {
  const queue = new EditQueue();
  const sent = relabel('a', 'GPE', 1);
  queue.add([sent]);
  queue.seal([sent], (edit) => edit);

  assert.deepEqual(queue.addBefore([relabel('a', 'ORG', 1)]), []);

  assert.equal(sent.edit.revision, 1);
});

test('knows the undos and redos that come right after an item', () => {
  const queue = new EditQueue();
  const [first, second, third, last] = [{ step: 'undo' }, { step: 'undo' }, { step: 'redo' }, { step: 'undo' }];
  [first, second, third, relabel('a', 'GPE', 1), last].forEach((item) => queue.add([item]));

  assert.deepEqual(queue.stepsAfter(first), [second, third]);
  assert.deepEqual(queue.stepsAfter(last), []);
});

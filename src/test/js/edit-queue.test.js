import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditQueue } from '../../../webapp/modules/edit-queue.js';

const edit = (id) => ({ edit: { op: 'updateSpan', id } });

test('knows of each mark and gesture whether something about it waits', () => {
  const queue = new EditQueue();
  const [one, again, other] = [edit('a'), edit('a'), edit('b')];
  queue.add([one, other]);
  queue.add([again]);

  queue.take([one]);

  assert.deepEqual([queue.isChanging('a'), queue.isChanging('b'), queue.isChanging('c')], [true, true, false]);
  assert.deepEqual([queue.has(one), queue.has(again)], [false, true]);
  assert.deepEqual([queue.isSending(one.gesture), queue.isSending(again.gesture)], [true, true]);
  queue.take([again, again, one]);
  assert.deepEqual([queue.isChanging('a'), queue.isSending(again.gesture), queue.length], [false, false, 1]);
});

test('knows what was kept before, too', () => {
  const queue = new EditQueue();
  const kept = { ...edit('a'), gesture: 'g' };

  queue.addBefore([kept]);

  assert.deepEqual([queue.has(kept), queue.isChanging('a'), queue.isSending('g')], [true, true, true]);
});

test('knows an item by its mark when it has become another', () => {
  const queue = new EditQueue();
  const item = edit('a');
  queue.add([item]);

  queue.turn(item, edit('b').edit);

  assert.deepEqual([queue.isChanging('a'), queue.isChanging('b'), queue.next], [false, true, [item]]);
});

test('takes an undo for no edit of the gesture that it is of', () => {
  const queue = new EditQueue();
  const undo = { step: 'undo', key: 'k' };

  queue.add([undo]);

  assert.deepEqual([queue.isSending(undo.gesture), queue.isChanging(undefined)], [false, false]);
});

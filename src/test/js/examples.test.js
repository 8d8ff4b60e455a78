import assert from 'node:assert/strict';
import test from 'node:test';
import { pieces } from '../../../webapp/modules/examples.js';

test('parts an example into what is marked and what is not', () => {
  assert.deepEqual(pieces('و[أنباري] قال'), [
    { text: 'و', marked: false },
    { text: 'أنباري', marked: true },
    { text: ' قال', marked: false },
  ]);
});

test('takes several marks, none, and lonely brackets as they stand', () => {
  assert.deepEqual(
    pieces('[a] and [b]').filter(({ marked }) => marked),
    [
      { text: 'a', marked: true },
      { text: 'b', marked: true },
    ],
  );
  assert.deepEqual(pieces('none'), [{ text: 'none', marked: false }]);
  assert.deepEqual(pieces('a ] b ['), [{ text: 'a ] b [', marked: false }]);
  assert.deepEqual(pieces(''), []);
});

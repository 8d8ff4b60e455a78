import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fragmentAt, merged, united, without } from '../../../webapp/modules/fragments.js';

const ranges = (...ends) => ends.map(([begin, end]) => ({ begin, end }));
const THREE = ranges([0, 2], [5, 8], [20, 21]);

test('orders fragments, and makes one of those that touch or overlap', () => {
  assert.deepEqual(united(ranges([9, 12], [0, 3], [3, 5], [10, 11])), ranges([0, 5], [9, 12]));
});

test('does not change what it was given', () => {
  const given = ranges([0, 3], [2, 5]);

  united(given);

  assert.deepEqual(given, ranges([0, 3], [2, 5]));
});

test('merges a fragment with the next one, and the last with the one before', () => {
  assert.deepEqual(merged(THREE, 0), ranges([0, 8], [20, 21]));
  assert.deepEqual(merged(THREE, 2), ranges([0, 2], [5, 21]));
});

test('takes one fragment away', () => {
  assert.deepEqual(without(THREE, 1), ranges([0, 2], [20, 21]));
});

test('finds the fragment that a place is in or nearest to', () => {
  assert.deepEqual([0, 3, 4, 6, 13, 15, 99].map((offset) => fragmentAt(THREE, offset)), [0, 0, 1, 1, 1, 2, 2]);
});

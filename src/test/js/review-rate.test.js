import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReviewRate } from '../../../webapp/modules/review-rate.js';

test('counts the decisions of the last minute', () => {
  const rate = new ReviewRate();
  rate.add(0);
  rate.add(30000, 3);

  assert.deepEqual([rate.at(30000), rate.at(59999), rate.at(60000), rate.at(90000)], [4, 4, 3, 0]);
});

test('counts nothing that was taken back', () => {
  const rate = new ReviewRate();
  rate.add(0, 3);
  rate.takeBack(2);

  assert.equal(rate.at(1), 1);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beside, edgeOfRange, extent, nearest, placeOn } from '../../../webapp/modules/lines.js';

/** A line of letters ten pixels wide, given from left to right by their places in the order of reading. */
function line(...shown) {
  const letters = [];
  shown.forEach((begin, i) => {
    letters[begin] = { begin, end: begin + 1, left: i * 10, right: i * 10 + 10, top: 0, bottom: 20 };
  });
  return letters;
}

/** Every spot on the way across the line, as `offset@x`. */
function way(letters, from, toLeft, rightToLeft) {
  const told = [];
  for (let spot = from; spot; spot = beside(letters, spot, toLeft, rightToLeft)) {
    told.push(`${spot.offset}@${placeOn(letters, spot, rightToLeft).x}`);
  }
  return told;
}

// Letters 4 to 6 are a number inside a line from right to left: «abc 123 d» in the order of reading.
const MIXED = line(8, 7, 4, 5, 6, 3, 2, 1, 0);

test('goes one letter to the side in a line of one direction', () => {
  assert.deepEqual(way(line(0, 1, 2), { offset: 0, hold: 'next' }, false, false), ['0@0', '1@10', '2@20', '3@30']);
  assert.deepEqual(way(line(2, 1, 0), { offset: 0, hold: 'next' }, true, true), ['0@30', '1@20', '2@10', '3@0']);
});

test('goes steadily to one side through a run of the other direction', () => {
  const left = way(MIXED, { offset: 0, hold: 'next' }, true, true);
  const right = way(MIXED, { offset: 9, hold: 'previous' }, false, true);

  assert.deepEqual(left, ['0@90', '1@80', '2@70', '3@60', '4@50', '6@40', '5@30', '4@20', '8@10', '9@0']);
  assert.deepEqual(right, ['9@0', '8@10', '7@20', '5@30', '6@40', '7@50', '3@60', '2@70', '1@80', '0@90']);
});

test('finds the spot nearest to a place across the line', () => {
  assert.deepEqual(nearest(MIXED, 33, true), { offset: 5, hold: 'previous' });
  assert.deepEqual(nearest(MIXED, 200, true), { offset: 0, hold: 'next' });
  assert.deepEqual(nearest(line(0, 1, 2), 11, false), { offset: 1, hold: 'previous' });
});

test('tells what a line covers', () => {
  assert.deepEqual(extent(MIXED), { begin: 0, end: 9 });
});

test('tells where a range begins and ends on the screen, whatever runs it ends in', () => {
  const edges = (begin, end) => ['begin', 'end'].map((side) => edgeOfRange(MIXED, { begin, end }, side, true).x);

  assert.deepEqual(edges(0, 3), [90, 60]);
  assert.deepEqual(edges(0, 7), [90, 20], 'to the end of the number');
  assert.deepEqual(edges(4, 9), [50, 0], 'from the beginning of the number');
  assert.deepEqual(edges(0, 6), [90, 40], 'into the number');
  assert.deepEqual(edges(4, 7), [20, 50], 'the number alone');
  assert.deepEqual(edges(5, 9), [30, 0], 'out of the number');
});

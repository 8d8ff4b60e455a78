import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joined, lanesOf } from '../../../webapp/modules/lanes.js';

test('keeps the inner one next to the text and stacks what is around it', () => {
  const inner = { begin: 5, end: 8 };
  const middle = { begin: 2, end: 9 };
  const outer = { begin: 0, end: 20 };

  const lanes = lanesOf([outer, inner, middle]);

  assert.deepEqual([inner, middle, outer].map((one) => lanes.get(one)), [0, 1, 2]);
});

test('gives neighbours the same lane', () => {
  const [a, b] = [{ begin: 0, end: 5 }, { begin: 5, end: 9 }];

  const lanes = lanesOf([a, b]);

  assert.deepEqual([lanes.get(a), lanes.get(b)], [0, 0]);
});

test('never lets two in one lane overlap', () => {
  let state = 7;
  const random = (below) => (state = (state * 48271) % 2147483647) % below;
  const intervals = Array.from({ length: 400 }, () => {
    const begin = random(500);
    return { begin, end: begin + 1 + random(60) };
  });

  const lanes = lanesOf(intervals);

  for (const a of intervals) {
    for (const b of intervals) {
      assert.ok(a === b || lanes.get(a) !== lanes.get(b) || a.end <= b.begin || b.end <= a.begin);
    }
  }
});

test('joins boxes that touch on one line and leaves the gap where a run stands elsewhere', () => {
  const line = { top: 0, bottom: 20 };

  const boxes = joined([
    { left: 50, right: 90, ...line },
    { left: 30, right: 50.2, ...line },
    { left: 0, right: 10, ...line },
    { left: 30, right: 50, top: 20, bottom: 40 },
  ]);

  assert.deepEqual(boxes, [
    { left: 30, right: 90, ...line },
    { left: 0, right: 10, ...line },
    { left: 30, right: 50, top: 20, bottom: 40 },
  ]);
});

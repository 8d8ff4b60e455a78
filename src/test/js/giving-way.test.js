import assert from 'node:assert/strict';
import { test } from 'node:test';
import { givingWay } from '../../../webapp/modules/giving-way.js';

const ROOM = { left: 0, right: 100 };
const box = (left, top = 0, rows = []) => ({ left, top, width: 20, height: 10, rows });
const where = (places) => places.map((place) => place && [place.left, place.top]);

test('leaves alone what covers nothing', () => {
  assert.deepEqual(where(givingWay([box(0), box(30), box(30, 40)], [], ROOM)), [[0, 0], [30, 0], [30, 40]]);
});

test('goes sideways as little as it must', () => {
  assert.deepEqual(where(givingWay([box(40), box(45), box(35)], [], ROOM)), [[40, 0], [62, 0], [18, 0]]);
});

test('gives way to what stays', () => {
  assert.deepEqual(where(givingWay([box(40)], [{ left: 30, top: 4, width: 25, height: 10 }], ROOM)), [[57, 0]]);
});

test('stays between the sides', () => {
  assert.deepEqual(where(givingWay([box(-30), box(95)], [], ROOM)), [[0, 0], [80, 0]]);
});

test('takes another row where its own is full, and is left out where all are', () => {
  const full = [0, 22, 44, 66].map((left) => box(left));

  assert.deepEqual(where(givingWay([...full, box(40, 0, [-30, 30])], [], ROOM)).at(-1), [40, -30]);
  assert.deepEqual(where(givingWay([...full, box(40)], [], ROOM)).at(-1), null);
});

test('never covers anything, wherever it is wanted', () => {
  let seed = 20261122;
  const random = (most) => (seed = (seed * 1103515245 + 12345) % 2147483648) % most;
  for (let round = 0; round < 200; round++) {
    const wanted = Array.from({ length: 8 }, () => ({ ...box(random(100) - 10, random(3) * 15, [-15, 15]), width: 5 + random(40) }));
    const places = givingWay(wanted, [], ROOM).filter(Boolean);

    places.forEach((one, i) =>
      places.slice(i + 1).forEach((other) => {
        const apart = one.left + one.width <= other.left || other.left + other.width <= one.left;
        assert.ok(apart || Math.abs(one.top - other.top) >= 10, `seed 20261122, round ${round}`);
      }),
    );
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distance, headOf, nameAt, pathOf, routesOf } from '../../../webapp/modules/arcs.js';

// Lines of 40 px that begin 3 px below the edge; letters fill 34 px of each.
const ltr = { top: 3, lineHeight: 40, width: 600, rightToLeft: false };
const rtl = { ...ltr, rightToLeft: true };
const box = (line, left, right) => ({ left, right, top: 3 + line * 40 + 3, bottom: 3 + line * 40 + 37 });
const gap = (line) => 3 + line * 40;
const joins = (from, to, id = 'r') => ({ id, fromId: `${id}-a`, toId: `${id}-b`, from: [from], to: [to] });
const only = (relation, page) => routesOf([relation], page)[0].points;
const mirrored = ({ left, right, ...rest }) => ({ ...rest, left: 600 - right, right: 600 - left });

test('joins two spans of one line above it, from middle to middle', () => {
  assert.deepEqual(only(joins(box(1, 100, 140), box(1, 300, 340)), ltr), [
    [120, 49],
    [120, gap(1)],
    [320, gap(1)],
    [320, 49],
  ]);
});

test('joins spans of neighbouring lines between these, either way', () => {
  const [upper, lower] = [box(1, 100, 140), box(2, 300, 340)];

  assert.deepEqual(only(joins(upper, lower), ltr), [
    [120, 77],
    [120, gap(2)],
    [320, gap(2)],
    [320, 89],
  ]);
  assert.deepEqual(only(joins(lower, upper), ltr), [
    [320, 89],
    [320, gap(2)],
    [120, gap(2)],
    [120, 77],
  ]);
});

test('goes beside the text where lines lie between, at the end of lines in either direction', () => {
  const [upper, lower] = [box(0, 100, 140), box(3, 300, 340)];

  assert.deepEqual(only(joins(upper, lower), ltr).map(([x]) => x), [120, 120, 595, 595, 320, 320]);
  assert.deepEqual(only(joins(upper, lower), rtl).map(([x]) => x), [120, 120, 5, 5, 320, 320]);
  assert.deepEqual(only(joins(lower, upper), ltr).map(([, y]) => y), [gap(3) + 6, gap(3), gap(3), gap(1), gap(1), gap(1) - 6]);
});

test('is in right to left what it is in left to right, seen in a mirror', () => {
  const pairs = [
    [box(0, 10, 400), box(0, 420, 460)],
    [box(0, 10, 400), box(1, 20, 300)],
    [box(4, 500, 540), box(0, 20, 300)],
  ];

  for (const [from, to] of pairs) {
    const there = only(joins(from, to), ltr).map(([x, y]) => [600 - x, y]);
    assert.deepEqual(only(joins(mirrored(from), mirrored(to)), rtl), there);
  }
});

test('never runs through a line of text but where a span of its own is', () => {
  let state = 11;
  const random = (below) => (state = (state * 48271) % 2147483647) % below;
  for (let i = 0; i < 500; i++) {
    const [a, b] = [0, 1].map(() => {
      const left = random(500);
      return box(random(6), left, left + 10 + random(90));
    });
    const points = only(joins(a, b), i % 2 ? ltr : rtl);
    for (const [from, to] of points.slice(1).map((to, at) => [points[at], to])) {
      assert.ok(from[0] === to[0] || from[1] === to[1], 'all turns are at right angles');
      const inText = from[0] > 8 && from[0] < 592;
      assert.ok(from[0] !== to[0] || !inText || Math.abs(from[1] - to[1]) <= 9, 'what goes up or down stays at its line');
    }
  }
});

test('keeps lines apart that share a gap', () => {
  const [one, other, third] = routesOf(
    [joins(box(1, 100, 140), box(1, 300, 340), 'r'), joins(box(1, 200, 230), box(1, 400, 440), 's'), joins(box(1, 500, 520), box(1, 540, 560), 't')],
    ltr,
  ).map(({ points }) => points[1][1]);

  assert.notEqual(one, other);
  assert.equal(third, gap(1));
});

test('lets relations of one span begin beside one another', () => {
  const claim = box(0, 10, 400);
  const [one, other] = routesOf(
    [
      { id: 'r', fromId: 'claim', toId: 'a', from: [claim], to: [box(1, 20, 60)] },
      { id: 's', fromId: 'claim', toId: 'b', from: [claim], to: [box(1, 200, 260)] },
    ],
    ltr,
  ).map(({ points }) => points[0][0]);

  assert.deepEqual([one, other], [22, 28]);
});

test('takes of long spans the lines that are nearest to one another', () => {
  const claim = [box(0, 200, 600), box(1, 0, 600), box(2, 0, 200)];

  const [{ points }] = routesOf([{ id: 'r', fromId: 'a', toId: 'b', from: claim, to: [box(3, 300, 340)] }], ltr);

  assert.deepEqual(points.map(([, y]) => y), [117, gap(3), gap(3), 129]);
});

test('leaves a stub where the other span is elsewhere, that points to it', () => {
  const stub = (up, page) => only({ id: 'r', fromId: 'a', from: [box(0, 100, 140), box(1, 0, 40)], up }, page);

  assert.deepEqual(stub(true, ltr), [[120, 9], [120, gap(0)], [131, gap(0)], [131, gap(0) - 3]]);
  assert.deepEqual(stub(false, ltr), [[20, 77], [20, gap(2)], [31, gap(2)], [31, gap(2) + 3]]);
  assert.equal(stub(true, rtl)[3][0], 109);
});

test('draws a path with rounded corners, an arrow head and a place for a name', () => {
  const points = [[10, 20], [10, 0], [110, 0], [110, 20]];

  assert.equal(pathOf(points), 'M10 20L10 4Q10 0 14 0L106 0Q110 0 110 4L110 20');
  assert.equal(headOf(points), 'M110 20L107.2 16L112.8 16Z');
  assert.deepEqual(nameAt(points), [60, 0]);
});

test('tells how far a point is from a line', () => {
  const points = [[10, 20], [10, 0], [110, 0]];

  assert.equal(distance(points, 60, 5), 5);
  assert.equal(distance(points, 7, 10), 3);
  assert.equal(distance(points, 113, 4), 5);
});

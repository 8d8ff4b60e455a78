import { lanesOf } from './lanes.js';

// How far a line reaches into the box of a span, where letters leave room.
const INTO = 3;
// Lines that begin or end at one span stand so far apart, and the first so far from where a long span begins.
const SEAT = 6;
const LONG = 90;
// Room between lines is for three, and beside the text for four.
const BETWEEN = [0, -2.5, 2.5];
const BESIDE = [0, 3, 6, 9];
const MARGIN = 5;
const STUB = 11;

/**
 * Where the lines of relations run within one paragraph. Takes `{id, from, to}` with the boxes of both spans, relative to
 * the paragraph, and its `{top, lineHeight, width, rightToLeft}`: `top` is where its first line begins. Answers `{id, points}`
 * for each, from one span to the other, all turns at right angles: between two lines of text, and beside the text where
 * more lines lie between the spans. `to` may be missing where the other span is elsewhere; then `up` tells whether that is
 * above, and the line is a stub.
 */
export function routesOf(relations, page) {
  const seats = new Map();
  const plans = relations.map((relation) => planOf(relation, page, seats));
  const between = lanesBy(plans.flatMap((plan) => levelsOf(plan, page)));
  const beside = lanesOf(plans.filter(({ from, to }) => to && farApart(from, to)).map(climbOf));
  const besideOf = new Map([...beside].map(([{ plan }, lane]) => [plan, lane]));
  return plans.map((plan) => ({
    id: plan.id,
    points: pointsOf(plan, page, (gap) => between.get(plan)?.get(gap) ?? 0, besideOf.get(plan) ?? 0),
  }));
}

function planOf({ id, fromId, toId, from, to, up }, page, seats) {
  if (!to) {
    const box = up ? from[0] : from.at(-1);
    const end = { box, line: lineOf(box, page), x: seatIn(box, page, taken(seats, fromId)) };
    return { id, from: end, up, gaps: [up ? end.line : end.line + 1] };
  }
  const [a, b] = nearest(from, to, page);
  const start = { ...a, x: seatIn(a.box, page, taken(seats, fromId)) };
  const end = { ...b, x: seatIn(b.box, page, taken(seats, toId)) };
  return { id, from: start, to: end, gaps: gapsOf(start.line, end.line) };
}

// The gap above line n has the number n. Spans on one line are joined above it.
function gapsOf(from, to) {
  if (from === to || from === to + 1) {
    return [from];
  }
  return from < to ? (to === from + 1 ? [to] : [from + 1, to]) : [from, to + 1];
}

function pointsOf(plan, page, laneBetween, laneBeside) {
  const { from, to, up, gaps } = plan;
  const y = (gap) => page.top + gap * page.lineHeight + BETWEEN[laneBetween(gap) % BETWEEN.length];
  const out = gaps[0] <= from.line ? from.box.top + INTO : from.box.bottom - INTO;
  const first = y(gaps[0]);
  const begin = [[from.x, out], [from.x, first]];
  if (!to) {
    const tip = from.x + (page.rightToLeft ? -STUB : STUB);
    return [...begin, [tip, first], [tip, first + (up ? -3 : 3)]];
  }
  const last = y(gaps.at(-1));
  const into = gaps.at(-1) <= to.line ? to.box.top + INTO : to.box.bottom - INTO;
  const aside = MARGIN - BESIDE[laneBeside % BESIDE.length];
  const x = page.rightToLeft ? aside : page.width - aside;
  const climb = gaps.length > 1 ? [[x, first], [x, last]] : [];
  return [...begin, ...climb, [to.x, last], [to.x, into]];
}

// The two boxes with the fewest lines between them, the earlier where it makes no difference.
function nearest(from, to, page) {
  const pairs = from.flatMap((a) => to.map((b) => ({ a, b, apart: Math.abs(lineOf(a, page) - lineOf(b, page)) })));
  const { a, b } = pairs.reduce((best, pair) => (pair.apart < best.apart ? pair : best));
  return [a, b].map((box) => ({ box, line: lineOf(box, page) }));
}

function lineOf({ top, bottom }, page) {
  return Math.max(0, Math.floor(((top + bottom) / 2 - page.top) / page.lineHeight));
}

// A short span is joined in its middle, a long one near where it begins; what comes later stands beside it.
function seatIn({ left, right }, { rightToLeft }, seat) {
  const width = right - left;
  const inwards = Math.min(width > LONG ? 2 * SEAT + seat * SEAT : width / 2 + seatBeside(seat), Math.max(width - 2, width / 2));
  return rightToLeft ? right - inwards : left + inwards;
}

function seatBeside(seat) {
  return Math.ceil(seat / 2) * SEAT * (seat % 2 ? 1 : -1);
}

function taken(seats, id) {
  const seat = seats.get(id) ?? 0;
  seats.set(id, seat + 1);
  return seat;
}

function farApart(from, to) {
  return gapsOf(from.line, to.line).length > 1;
}

function climbOf(plan) {
  const [begin, end] = [Math.min(...plan.gaps), Math.max(...plan.gaps)];
  return { begin, end: end + 0.5, plan };
}

function levelsOf(plan, page) {
  const { from, to, gaps } = plan;
  const margin = page.rightToLeft ? 0 : page.width;
  return gaps.map((gap, i) => {
    const near = (i === 0 ? from : to).x;
    const far = !to ? near + (page.rightToLeft ? -STUB : STUB) : gaps.length === 1 ? to.x : margin;
    return { gap, begin: Math.min(near, far), end: Math.max(near, far) + 1, plan };
  });
}

// The lane of each plan in each gap: by plan, then by gap.
function lanesBy(levels) {
  const lanes = new Map();
  for (const gap of new Set(levels.map((level) => level.gap))) {
    for (const [{ plan }, lane] of lanesOf(levels.filter((level) => level.gap === gap))) {
      lanes.set(plan, (lanes.get(plan) ?? new Map()).set(gap, lane));
    }
  }
  return lanes;
}

/** The `d` of an SVG path through points, its corners rounded. */
export function pathOf(points, radius = 4) {
  const [first, ...rest] = points;
  const parts = rest.map((corner, i) => {
    const next = rest[i + 1];
    return next ? rounded(points[i], corner, next, radius) : `L${at(corner)}`;
  });
  return `M${at(first)}${parts.join('')}`;
}

/** The `d` of an arrow head at the end of a line. */
export function headOf(points, size = 4) {
  const [x, y] = points.at(-1);
  const [fromX, fromY] = points.at(-2);
  const length = Math.hypot(x - fromX, y - fromY) || 1;
  const [dx, dy] = [((x - fromX) / length) * size, ((y - fromY) / length) * size];
  return `M${at([x, y])}L${at([x - dx - dy * 0.7, y - dy + dx * 0.7])}L${at([x - dx + dy * 0.7, y - dy - dx * 0.7])}Z`;
}

/** Where the name of a line may stand: the middle of its longest level part, as `[x, y]`. */
export function nameAt(points) {
  const parts = points.slice(1).map((to, i) => [points[i], to]);
  const level = parts.filter(([a, b]) => a[1] === b[1]);
  const [a, b] = level.reduce((best, part) => (width(part) > width(best) ? part : best));
  return [(a[0] + b[0]) / 2, a[1]];
}

/** How far a point is from a line. */
export function distance(points, x, y) {
  return Math.min(...points.slice(1).map(([bx, by], i) => {
    const [ax, ay] = points[i];
    const nearX = Math.min(Math.max(x, Math.min(ax, bx)), Math.max(ax, bx));
    const nearY = Math.min(Math.max(y, Math.min(ay, by)), Math.max(ay, by));
    return Math.hypot(x - nearX, y - nearY);
  }));
}

function rounded(from, corner, to, radius) {
  const r = Math.min(radius, span(from, corner) / 2, span(corner, to) / 2);
  return `L${at(towards(corner, from, r))}Q${at(corner)} ${at(towards(corner, to, r))}`;
}

function towards([x, y], [toX, toY], by) {
  const length = Math.hypot(toX - x, toY - y) || 1;
  return [x + ((toX - x) / length) * by, y + ((toY - y) / length) * by];
}

const span = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const width = ([a, b]) => Math.abs(a[0] - b[0]);
const at = ([x, y]) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

import { graphemeEnd, graphemeStart } from './segments.js';

/*
 * One line as it stands on the screen: its letters `{begin, end, left, right, top, bottom}` in reading order, begin and end
 * in code points. A *spot* is a place for a caret, `{offset, hold}`: where runs of two directions meet, one offset has two
 * places, and `hold` tells whether the caret stands by the `next` letter or by the `previous` one.
 */

// Letters this near to each other touch.
const TOUCH = 1.5;

/** The letters of the line that holds a spot, as the browser has laid them out; none in an empty paragraph. */
export function lineAt(paragraphs, { offset, hold }) {
  const { index, text, units } = paragraphs.here(offset);
  if (text.length === 0) {
    return [];
  }
  const first = units === text.length || (hold === 'previous' && units > 0) ? graphemeStart(text, units - 1) : units;
  const letter = letterFrom(paragraphs, index, text, first);
  const line = [letter];
  for (let at = first; at > 0; ) {
    at = graphemeStart(text, at - 1);
    const before = letterFrom(paragraphs, index, text, at);
    if (!sameLine(before, letter)) {
      break;
    }
    line.unshift(before);
  }
  for (let at = letter.unit; at < text.length; ) {
    const after = letterFrom(paragraphs, index, text, at);
    if (!sameLine(after, letter)) {
      break;
    }
    line.push(after);
    at = after.unit;
  }
  return line;
}

function letterFrom(paragraphs, index, text, begin) {
  const end = graphemeEnd(text, begin + 1);
  const boxes = [...paragraphs.rangeOf({ index, begin, end }).getClientRects()];
  const { left, right, top, bottom } = boxes.findLast(({ width }) => width > 0) ?? boxes.at(-1) ?? NOWHERE;
  return { begin: paragraphs.offset(index, begin), end: paragraphs.offset(index, end), unit: end, left, right, top, bottom };
}

const NOWHERE = { left: 0, right: 0, top: 0, bottom: 0 };

// Letters of several faces stand at one height though their boxes do not.
function sameLine(a, b) {
  const middle = (a.top + a.bottom) / 2;
  return (middle > b.top && middle < b.bottom) || (b.top + b.bottom > 2 * a.top && b.top + b.bottom < 2 * a.bottom);
}

/** Where a spot is on its line, `{x, top, bottom}`; `rightToLeft` is how the paragraph runs. */
export function placeOn(line, spot, rightToLeft) {
  const i = letterBeside(line, spot);
  const { left, right, top, bottom } = line[i];
  return { x: isBefore(line, i, spot) === runsLeft(line, i, rightToLeft) ? right : left, top, bottom };
}

/** The spot one letter to the left or right on the screen, whatever the runs' directions; null where the line ends. */
export function beside(line, spot, toLeft, rightToLeft) {
  const order = line.map((letter, i) => i).sort((a, b) => middleOf(line[a]) - middleOf(line[b]));
  const i = letterBeside(line, spot);
  const onLeft = isBefore(line, i, spot) !== runsLeft(line, i, rightToLeft);
  const slot = order.indexOf(i) + (onLeft ? 0 : 1);
  const crossed = order[toLeft ? slot - 1 : slot];
  return crossed === undefined ? null : edgeOf(line, crossed, toLeft, rightToLeft);
}

/** The spot of a line that is nearest to a place across it. */
export function nearest(line, x, rightToLeft) {
  let best = null;
  line.forEach(({ left, right }, i) => {
    const far = Math.min(Math.abs(left - x), Math.abs(right - x));
    if (!best || far < best.far) {
      best = { far, i, left: Math.abs(left - x) <= Math.abs(right - x) };
    }
  });
  return edgeOf(line, best.i, best.left, rightToLeft);
}

/**
 * Where a range begins or ends on the screen (`side`), `{x, onRight}`, on the line that holds its first or last letter. A run
 * of the other direction that it covers to where that run meets the line's own is passed: its far edge is the range's edge.
 */
export function edgeOfRange(line, range, side, rightToLeft) {
  const step = side === 'end' ? -1 : 1;
  const i = line.findIndex((letter) => letter[side] === range[side]);
  const own = runsLeft(line, i, rightToLeft);
  let last = i;
  while (line[last + step] && covers(range, line[last + step]) && runsLeft(line, last + step, rightToLeft) === own) {
    last += step;
  }
  const goesOn = line[last + step] ? covers(range, line[last + step]) : !covers(extent(line), range);
  const isMet = !line[i - step] || runsLeft(line, i - step, rightToLeft) !== own;
  const passes = own !== rightToLeft && goesOn && isMet;
  const onRight = (side === 'begin') === (passes ? rightToLeft : own);
  const run = passes ? line.slice(Math.min(i, last), Math.max(i, last) + 1) : [line[i]];
  return { x: onRight ? Math.max(...run.map(({ right }) => right)) : Math.min(...run.map(({ left }) => left)), onRight };
}

const covers = (range, { begin, end }) => range.begin <= begin && end <= range.end;

/** The range that a line covers. */
export function extent(line) {
  return { begin: line[0].begin, end: line.at(-1).end };
}

function edgeOf(line, i, left, rightToLeft) {
  const after = left === runsLeft(line, i, rightToLeft);
  return after ? { offset: line[i].end, hold: 'previous' } : { offset: line[i].begin, hold: 'next' };
}

function letterBeside(line, { offset, hold }) {
  const next = line.findIndex(({ begin }) => begin === offset);
  const previous = line.findIndex(({ end }) => end === offset);
  const [wanted, other] = hold === 'previous' ? [previous, next] : [next, previous];
  return wanted >= 0 ? wanted : Math.max(other, 0);
}

const isBefore = (line, i, { offset }) => line[i].begin === offset;
const middleOf = ({ left, right }) => (left + right) / 2;

// Which way a letter runs shows in where its neighbour of the same run stands.
function runsLeft(line, i, otherwise) {
  return order(line[i], line[i + 1]) ?? order(line[i - 1], line[i]) ?? otherwise;
}

function order(one, next) {
  if (!one || !next) {
    return undefined;
  }
  const [leftwards, rightwards] = [Math.abs(one.left - next.right), Math.abs(one.right - next.left)];
  return Math.min(leftwards, rightwards) > TOUCH || leftwards === rightwards ? undefined : leftwards < rightwards;
}

import { firstThat } from './offsets.js';

/**
 * Gives every interval a lane so that no two in one lane overlap, the shortest nearest (lane 0).
 * Takes `{begin, end}` values, answers a Map from value to lane.
 */
export function lanesOf(intervals) {
  const lanes = [];
  const laneOf = new Map();
  const shortestFirst = [...intervals].sort((a, b) => a.end - a.begin - (b.end - b.begin) || a.begin - b.begin);
  for (const interval of shortestFirst) {
    let lane = lanes.findIndex((taken) => hasRoom(taken, interval));
    if (lane < 0) {
      lane = lanes.push([]) - 1;
    }
    lanes[lane].splice(placeIn(lanes[lane], interval), 0, interval);
    laneOf.set(interval, lane);
  }
  return laneOf;
}

function hasRoom(taken, { begin, end }) {
  const next = placeIn(taken, { begin });
  return (next === 0 || taken[next - 1].end <= begin) && (next === taken.length || taken[next].begin >= end);
}

function placeIn(sorted, { begin }) {
  return firstThat(sorted.length, (i) => sorted[i].begin >= begin);
}

/** Joins boxes that touch on one line, as the runs of a mixed-direction line do; order is kept otherwise. */
export function joined(boxes) {
  const lines = [];
  for (const box of boxes) {
    const touching = lines.find((other) => sameLine(box, other) && touches(box, other));
    if (touching) {
      touching.right = Math.max(touching.right, box.right);
      touching.left = Math.min(touching.left, box.left);
    } else {
      lines.push({ ...box });
    }
  }
  return lines;
}

function sameLine(a, b) {
  return Math.abs(a.top - b.top) < 1 && Math.abs(a.bottom - b.bottom) < 1;
}

function touches(a, b) {
  return a.left <= b.right + 0.6 && a.right >= b.left - 0.6;
}

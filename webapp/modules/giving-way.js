// Between two names, in pixels.
const GAP = 2;

/**
 * Finds room for what would cover each other. `wanted` are boxes `{left, top, width, height}` in the order in which they may
 * choose, `taken` those that stay where they are. Each goes sideways as little as it must, between `left` and `right`; where a
 * row is full it takes the nearest of its `rows`, which say how far up or down there is another. Answers a box for each, and
 * null for those for which there is no room.
 */
export function givingWay(wanted, taken, { left, right }) {
  const there = [...taken];
  return wanted.map((box) => {
    const place = [0, ...(box.rows ?? [])].map((by) => inRow({ ...box, top: box.top + by }, there, left, right)).find(Boolean);
    if (place) {
      there.push(place);
    }
    return place ?? null;
  });
}

function inRow(box, there, left, right) {
  const last = right - box.width;
  const wanted = Math.max(left, Math.min(box.left, last));
  const inTheWay = there.filter((other) => other.top < box.top + box.height && box.top < other.top + other.height);
  const beside = inTheWay.flatMap((other) => [other.left - box.width - GAP, other.left + other.width + GAP]);
  return [wanted, ...beside]
    .filter((at) => at >= left && at <= last)
    .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))
    .map((at) => ({ left: at, top: box.top, width: box.width, height: box.height }))
    .find((place) => !inTheWay.some((other) => covers(place, other)));
}

function covers(one, other) {
  return one.left < other.left + other.width && other.left < one.left + one.width;
}

/** The ranges `{begin, end}` of one span in reading order, those that touch or overlap made one. */
export function united(ranges) {
  const fragments = [];
  for (const { begin, end } of [...ranges].sort((a, b) => a.begin - b.begin)) {
    const last = fragments.at(-1);
    if (last && begin <= last.end) {
      last.end = Math.max(last.end, end);
    } else {
      fragments.push({ begin, end });
    }
  }
  return fragments;
}

/** The fragments with one of them, and the one after it, made a single one over what lies between. */
export function merged(fragments, index) {
  const first = Math.min(index, fragments.length - 2);
  return united([...fragments, { begin: fragments[first].begin, end: fragments[first + 1].end }]);
}

export function without(fragments, index) {
  return fragments.filter((_, i) => i !== index);
}

/** Which fragment a place is in or nearest to. */
export function fragmentAt(fragments, offset) {
  const far = ({ begin, end }) => Math.max(begin - offset, offset - end, 0);
  return fragments.reduce((best, fragment, i) => (far(fragment) < far(fragments[best]) ? i : best), 0);
}

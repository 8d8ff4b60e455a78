const LONGEST = 60;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The text of a span in pieces `{text, differs}`, so that it shows where versions end apart: what not all of them hold differs.
 * `spans` are those of all versions. What all hold is shortened in its middle where it is long, what differs never is.
 */
export function piecesOf(span, spans) {
  const text = span.exact.join(' … ');
  const shared = span.fragments.length === 1 && spans.every(({ fragments }) => fragments.length === 1) ? sharedBy(spans) : null;
  if (!shared) {
    return [{ text: shortened(text), differs: false }];
  }
  const [{ begin, end }] = span.fragments;
  const letters = [...text];
  const pieces = [
    { text: letters.slice(0, shared.begin - begin).join(''), differs: true },
    { text: shortened(letters.slice(shared.begin - begin, shared.end - begin).join('')), differs: false },
    { text: letters.slice(letters.length - (end - shared.end)).join(''), differs: true },
  ];
  return pieces.filter((piece) => piece.text !== '');
}

// In code points; null where some have nothing in common.
function sharedBy(spans) {
  const ranges = spans.map(({ fragments: [range] }) => range);
  const begin = Math.max(...ranges.map((range) => range.begin));
  const end = Math.min(...ranges.map((range) => range.end));
  return begin < end ? { begin, end } : null;
}

/** A text without its middle where it is long. */
export function shortened(text) {
  if (text.length <= LONGEST) {
    return text;
  }
  const letters = [...graphemes.segment(text)].map(({ segment }) => segment);
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST / 2).join('')} … ${letters.slice(-LONGEST / 2).join('')}`;
}

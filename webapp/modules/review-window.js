import { codePointLength } from './offsets.js';

// In code points: so much of an article stands on the page at once, and a line that is longer goes on in another element.
const MOST = 20000;
const LONGEST = 10000;
const USUAL = 4000;

/**
 * The lines of a text as they stand on a page, `{begin, end, text, continued}` with offsets in code points: cut at line feeds
 * alone, but for lines so long that a browser would take minutes for them, which go on where there is a space.
 */
export function linesOf(text) {
  const lines = [];
  let begin = 0;
  for (const line of text.split('\n')) {
    const pieces = line.length > LONGEST ? piecesOf(line) : [line];
    pieces.forEach((piece, i) => {
      const end = begin + codePointLength(piece);
      lines.push({ begin, end, text: piece, continued: i > 0 });
      begin = end;
    });
    begin++;
  }
  return lines;
}

function piecesOf(line) {
  const pieces = [];
  let rest = line;
  while (rest.length > LONGEST) {
    const space = rest.lastIndexOf(' ', USUAL);
    const cut = space > 0 ? space + 1 : whole(rest, USUAL);
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...pieces, rest];
}

const whole = (text, at) => (/[\udc00-\udfff]/.test(text[at]) ? at - 1 : at);

/** Of an article's lines those around a range: all of them if they are no more than `most` code points. */
export function linesAround(lines, { begin, end }, most = MOST) {
  if (lines.length === 0 || lines.at(-1).end <= most) {
    return lines;
  }
  let from = Math.max(0, lines.findLastIndex((line) => line.begin <= begin));
  let to = Math.max(from, lines.findLastIndex((line) => line.begin < end)) + 1;
  const room = () => most - (lines[to - 1].end - lines[from].begin);
  for (let grown = true; grown; ) {
    const before = from > 0 && lines[from].begin - lines[from - 1].begin <= room();
    from -= before ? 1 : 0;
    const after = to < lines.length && lines[to].end - lines[to - 1].end <= room();
    to += after ? 1 : 0;
    grown = before || after;
  }
  return lines.slice(from, to);
}

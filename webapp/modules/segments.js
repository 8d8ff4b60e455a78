// Where a selection may begin and end. All offsets here are UTF-16 units of one paragraph's text.

const words = new Intl.Segmenter('en', { granularity: 'word' });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

// A paragraph may be megabytes long: only the neighbourhood of an offset is segmented.
const NEAR = 600;
const FAR = 6000;

export function graphemeStart(text, at) {
  return around(graphemes, text, at)?.begin ?? at;
}

export function graphemeEnd(text, at) {
  return around(graphemes, text, at - 1)?.end ?? at;
}

/** The start of the word that holds the character after `at`; between words, of the grapheme. */
export function wordStart(text, at) {
  const word = around(words, text, at);
  return word?.isWord ? word.begin : graphemeStart(text, at);
}

/** The end of the word that holds the character before `at`; between words, of the grapheme. */
export function wordEnd(text, at) {
  const word = around(words, text, at - 1);
  return word?.isWord ? word.end : graphemeEnd(text, at);
}

/** The first word `{begin, end}` of which `fits` is true, looking from `at` on; null if there is none. */
export function wordFrom(text, at, fits) {
  for (let segment = around(words, text, at); segment; segment = around(words, text, segment.end)) {
    if (segment.isWord && fits(segment)) {
      return segment;
    }
  }
  return null;
}

/** The last word that begins before `at`; null if there is none. */
export function wordBefore(text, at) {
  for (let segment = around(words, text, at - 1); segment; segment = around(words, text, segment.begin - 1)) {
    if (segment.isWord) {
      return segment;
    }
  }
  return null;
}

/** The sentences `{begin, end}` of one paragraph that hold a letter or a digit, without the spaces around them. */
export function sentencesOf(text) {
  return [...sentences.segment(text)]
    .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
    .map(({ index, segment }) => {
      const { before, after } = blankEnds(segment);
      return { begin: index + before, end: index + segment.length - after };
    });
}

/** How many units of spaces and loose punctuation stand before and after what a selection means. */
export function looseEnds(text) {
  const before = text.match(LOOSE_BEFORE)[0].length;
  let end = text.length;
  while (end > before) {
    const last = text.slice(before, end).match(LOOSE_LAST)?.[0];
    if (!last || closesInside(text.slice(before, end), last)) {
      break;
    }
    end -= last.length;
  }
  return { before, after: text.length - end };
}

/** The beginning of a text, of so many units at most and a sign that it goes on; shorter ones as they are. */
export function excerpt(text, most) {
  return text.length > most ? `${text.slice(0, graphemeStart(text, most))}…` : text;
}

/** How many units of white space stand at both ends. */
export function blankEnds(text) {
  const before = text.length - text.trimStart().length;
  return { before, after: before === text.length ? 0 : text.length - text.trimEnd().length };
}

// Percent, number sign and their like belong to what they stand beside.
const LOOSE_BEFORE = /^[\s\p{Z}\p{Cf}\p{Ps}\p{Pi}\p{Pf}\p{Pe}\p{Pd}.,;:!?،؛؟…"'·•«»]*/u;
const LOOSE_LAST = /[\s\p{Z}\p{Cf}\p{Ps}\p{Pi}\p{Pf}\p{Pe}\p{Pd}.,;:!?،؛؟…"'·•«»。、！？]$/u;
const OPENERS = { ')': '(', ']': '[', '}': '{', '»': '«', '”': '“', '’': '‘', '）': '（', '」': '「', '』': '『', '》': '《' };

function closesInside(text, last) {
  if (last === '"' || last === "'") {
    return text.split(last).length % 2 === 1;
  }
  const opener = OPENERS[last];
  return opener !== undefined && text.split(opener).length >= text.split(last).length;
}

function around(segmenter, text, inside) {
  if (inside < 0 || inside >= text.length) {
    return null;
  }
  const from = text.length <= FAR ? 0 : safeStart(text, inside);
  const near = text.length <= FAR ? text : text.slice(from, safeEnd(text, inside));
  const segment = segmenter.segment(near).containing(inside - from);
  const begin = from + segment.index;
  return { begin, end: begin + segment.segment.length, isWord: segment.isWordLike === true };
}

function safeStart(text, at) {
  for (let i = at - NEAR; i > Math.max(0, at - FAR); i--) {
    if (isBlank(text, i)) {
      return i;
    }
  }
  return wholePair(text, Math.max(0, at - FAR));
}

function safeEnd(text, at) {
  for (let i = at + NEAR; i < Math.min(text.length, at + FAR); i++) {
    if (isBlank(text, i)) {
      return i;
    }
  }
  return wholePair(text, Math.min(text.length, at + FAR));
}

function isBlank(text, i) {
  return text[i] === ' ' || text[i] === '\t' || text[i] === '\u00a0';
}

function wholePair(text, i) {
  return i > 0 && i < text.length && /[\udc00-\udfff]/.test(text[i]) ? i - 1 : i;
}

import { clitics } from './clitics.js';
import { graphemeEnd, graphemeStart, sentencesOf, wordBefore, wordFrom } from './segments.js';

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Where a caret comes to from a place in the text, by reading order: each answers a code point of the article, the same
 * one where the text ends. `text` is asked for `here(offset)`, `offset(index, units)`, `text(index)` and `elements` alone,
 * and only for the paragraphs on the way. With `extend` a move forward stops where what it went over ends.
 */
export const moves = {
  letter(text, from, { forward }) {
    const here = text.here(from);
    if (forward && here.units < here.text.length) {
      return text.offset(here.index, graphemeEnd(here.text, here.units + 1));
    }
    if (!forward && here.units > 0) {
      return text.offset(here.index, graphemeStart(here.text, here.units - 1));
    }
    return forward ? intoNext(text, from, here.index) : intoPrevious(text, from, here.index);
  },

  word(text, from, { forward, extend, grain }) {
    return across(text, from, forward, (line, units) => wordStop(line, units, { forward, extend, grain }));
  },

  sentence(text, from, { forward, extend }) {
    return across(text, from, forward, (line, units) => stop(sentencesOf(line), units, { forward, extend }));
  },

  paragraph(text, from, { forward, extend }) {
    const whole = (line) => (LETTER.test(line) ? [{ begin: 0, end: line.length }] : []);
    return across(text, from, forward, (line, units) => stop(whole(line), units, { forward, extend }));
  },

  text(text, from, { forward }) {
    return forward ? endOf(text, text.elements.length - 1) : 0;
  },
};

function intoNext(text, from, index) {
  return index + 1 < text.elements.length ? text.offset(index + 1, 0) : from;
}

// A line that goes on in a second element ends where that begins: the caret goes on by a letter.
function intoPrevious(text, from, index) {
  if (index === 0) {
    return from;
  }
  const before = text.text(index - 1);
  const end = endOf(text, index - 1);
  return end < from ? end : text.offset(index - 1, graphemeStart(before, before.length - 1));
}

// Looks for a stop in the paragraph of `from`, then in the ones beyond, and takes the text's end where there is none.
function across(text, from, forward, find) {
  const { index, units } = text.here(from);
  const step = forward ? 1 : -1;
  for (let i = index; i >= 0 && i < text.elements.length; i += step) {
    const line = text.text(i);
    const found = find(line, i === index ? units : forward ? -1 : line.length + 1);
    if (Number.isInteger(found)) {
      return text.offset(i, found);
    }
  }
  return moves.text(text, from, { forward });
}

function stop(stretches, units, { forward, extend }) {
  if (!forward) {
    return stretches.findLast(({ begin }) => begin < units)?.begin;
  }
  return extend ? stretches.find(({ end }) => end > units)?.end : stretches.find(({ begin }) => begin > units)?.begin;
}

function wordStop(line, units, { forward, extend, grain }) {
  if (!forward) {
    const word = wordBefore(line, Math.min(units, line.length));
    return word && stop(starts(line, word, grain), units, { forward });
  }
  if (extend) {
    return wordFrom(line, Math.max(units, 0), ({ end }) => end > units)?.end;
  }
  const word = wordFrom(line, Math.max(units, 0), (one) => starts(line, one, grain).some(({ begin }) => begin > units));
  return word && stop(starts(line, word, grain), units, { forward });
}

// Where a word can be entered: at its beginning, and after each particle fused to it where these count.
function starts(line, { begin, end }, grain) {
  const inside = grain === 'clitic' ? clitics(line.slice(begin, end)) : [];
  return [begin, ...inside.map((at) => begin + at)].map((at) => ({ begin: at }));
}

function endOf(text, index) {
  return text.offset(index, text.text(index).length);
}

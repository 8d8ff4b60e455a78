import { wordEnd, wordStart } from './segments.js';

// A conjunction, then a preposition or the sign of the future, each with its vowel signs, and a stem of two letters or more.
const RUN = /^([وف]\p{M}*)?([بكلس]\p{M}*)?(?=\p{Script=Arabic}\p{M}*\p{Script=Arabic})/u;

/**
 * Where a stem may begin inside an Arabic word, after particles written together with it: UTF-16 units of the word, in
 * order, none for other words. The article «ال» stays with its noun. A first letter that only looks like a particle
 * counts as well: no list of words tells them apart, and who marks can.
 */
export function clitics(word) {
  const [, conjunction = '', preposition = ''] = word.match(RUN) ?? [];
  const ends = [conjunction.length, conjunction.length + preposition.length];
  return [...new Set(ends)].filter((at) => at > 0);
}

/** Where a selection that goes by particles may begin: before the stem or particle that holds the character at `at`. */
export function stemStart(text, at) {
  const begin = wordStart(text, at);
  return begin + (clitics(text.slice(begin, wordEnd(text, at + 1))).findLast((inside) => begin + inside <= at) ?? 0);
}

/** Where it may end: after the particle that ends at `at` or holds it, else after the word. */
export function stemEnd(text, at) {
  const [begin, end] = [wordStart(text, at - 1), wordEnd(text, at)];
  return begin + (clitics(text.slice(begin, end)).find((inside) => begin + inside >= at) ?? end - begin);
}

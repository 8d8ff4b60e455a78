import { make } from './elements.js';

// As the server reads a comment: an e-mail address calls nobody, and a full stop may belong to the sentence.
const CALL = /(?<![A-Za-z0-9._@-])@([A-Za-z0-9._@-]{1,64})/g;
const END_OF_SENTENCE = /[._@-]+$/;

/** Where a text calls members by their logins: `[begin, end, login]` in UTF-16 units; `members` is a Map by login. */
export function mentionsIn(text, members) {
  const byLower = new Map([...members.keys()].map((login) => [login.toLowerCase(), login]));
  return [...text.matchAll(CALL)].flatMap(({ index, 1: word }) => {
    const called = [word, word.replace(END_OF_SENTENCE, '')].find((each) => byLower.has(each.toLowerCase()));
    return called ? [[index, index + 1 + called.length, byLower.get(called.toLowerCase())]] : [];
  });
}

/** Marks in an element's text whom it calls, once `members()` has told who there is; without an answer it stays as it is. */
export async function markMentions(element, members) {
  const text = element.textContent;
  if (!text.includes('@')) {
    return;
  }
  const known = await members().catch(() => new Map());
  const mentions = mentionsIn(text, known);
  if (mentions.length > 0 && element.textContent === text) {
    const ends = mentions.map(([, end]) => end);
    const pieces = mentions.flatMap(([begin, end, login], i) => [
      text.slice(ends[i - 1] ?? 0, begin),
      make('bdi', { class: 'mention', title: known.get(login) }, text.slice(begin, end)),
    ]);
    element.replaceChildren(...pieces, text.slice(ends.at(-1)));
  }
}

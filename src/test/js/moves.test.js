import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moves } from '../../../webapp/modules/moves.js';
import { Offsets } from '../../../webapp/modules/offsets.js';

/** An article as the canvas has it, one element a line; a line that begins with `+` goes on from the one before. */
function article(...lines) {
  const texts = lines.map((line) => line.replace(/^\+/, ''));
  const counted = texts.map((text) => new Offsets(text));
  const begins = [];
  texts.forEach((text, i) => begins.push(i === 0 ? 0 : begins[i - 1] + counted[i - 1].length + (lines[i].startsWith('+') ? 0 : 1)));
  return {
    elements: texts,
    text: (index) => texts[index],
    here: (offset) => {
      const index = begins.findLastIndex((begin) => begin <= offset);
      return { index, text: texts[index], units: Math.min(counted[index].toUnits(offset - begins[index]), texts[index].length) };
    },
    offset: (index, units) => begins[index] + counted[index].toCodePoints(units),
  };
}

/** All places at which a caret stops on its way from one end to the other. */
function stops(text, by, how) {
  const way = [how.forward ? 0 : moves.text(text, 0, { forward: true })];
  for (let to = moves[by](text, way[0], how); to !== way.at(-1); to = moves[by](text, to, how)) {
    way.push(to);
  }
  return way;
}

const forward = { forward: true, grain: 'word' };
const back = { forward: false, grain: 'word' };

test('goes letter by letter, as readers count, and over the ends of lines', () => {
  const text = article('a👩‍👩‍👧', '', 'e\u0301x');

  assert.deepEqual(stops(text, 'letter', forward), [0, 1, 6, 7, 8, 10, 11]);
  assert.deepEqual(stops(text, 'letter', back), [11, 10, 8, 7, 6, 1, 0]);
});

test('a line that goes on in a second element has no end between', () => {
  const text = article('ab', '+cd', 'e');

  assert.deepEqual(stops(text, 'letter', forward), [0, 1, 2, 3, 4, 5, 6]);
  assert.deepEqual(stops(text, 'letter', back), [6, 5, 4, 3, 2, 1, 0]);
});

test('goes to the beginnings of words, over punctuation and empty lines', () => {
  const text = article('قال «ترامب»، إن', '', '…', 'two 1,250.5');

  assert.deepEqual(stops(text, 'word', forward), [0, 5, 13, 19, 23, 30]);
  assert.deepEqual(stops(text, 'word', back), [30, 23, 19, 13, 5, 0]);
});

test('extends to the ends of words', () => {
  assert.deepEqual(stops(article('one, two.', 'x'), 'word', { ...forward, extend: true }), [0, 3, 8, 11]);
});

test('stops after fused particles where these count', () => {
  const text = article('قال وترامب');

  assert.deepEqual(stops(text, 'word', { ...forward, grain: 'clitic' }), [0, 4, 5, 10]);
  assert.deepEqual(stops(text, 'word', { ...back, grain: 'clitic' }), [10, 5, 4, 0]);
  assert.deepEqual(stops(text, 'word', forward), [0, 4, 10]);
});

test('goes by sentences and by paragraphs', () => {
  const text = article('One is here. Two?', '', '* * *', 'هل جاء؟ نعم.');

  assert.deepEqual(stops(text, 'sentence', forward), [0, 13, 25, 33, 37]);
  assert.deepEqual(stops(text, 'sentence', { ...forward, extend: true }), [0, 12, 17, 32, 37]);
  assert.deepEqual(stops(text, 'paragraph', forward), [0, 25, 37]);
  assert.deepEqual(stops(text, 'paragraph', back), [37, 25, 0]);
});

test('reads only what lies on the way, however long the text', () => {
  const lines = Array.from({ length: 20000 }, (_, i) => `line ${i} of many`);
  const text = article(...lines);
  let read = 0;
  const counting = { ...text, text: (index) => (read++, text.text(index)), here: (offset) => (read++, text.here(offset)) };

  for (const by of ['letter', 'word', 'sentence', 'paragraph']) {
    moves[by](counting, 180000, forward);
    moves[by](counting, 180000, back);
  }

  assert.ok(read < 40, `${read} lines were read`);
});

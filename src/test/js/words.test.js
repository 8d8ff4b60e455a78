import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figure, learn, say, size } from '../../../webapp/modules/words.js';

test('fills in values where the sentence has them', () => {
  learn({ greeting: 'Remove {0}: {1}' }, 'en');

  assert.equal(say('greeting', 'Person', 'Trump'), 'Remove Person: Trump');
});

test('takes the plural form that the language asks for', () => {
  learn({ n: '{0, plural, one {كيان واحد} two {كيانان} few {# كيانات} many {# كيانًا} other {# كيان}}' }, 'ar');

  assert.deepEqual([1, 2, 3, 27, 100].map((n) => say('n', n)), ['كيان واحد', 'كيانان', '3 كيانات', '27 كيانًا', '100 كيان']);
});

test('prefers an exact form', () => {
  learn({ n: 'You have {0, plural, =0 {nothing} one {# thing} other {# things}}.' }, 'en');

  assert.deepEqual([0, 1, 1200].map((n) => say('n', n)), ['You have nothing.', 'You have 1 thing.', 'You have 1,200 things.']);
});

test('reads a doubled apostrophe as one', () => {
  learn({ n: "it''s" }, 'en');

  assert.equal(say('n'), "it's");
});

test('shows the key of a sentence that is missing', () => {
  learn({}, 'en');

  assert.equal(say('canvas.nowhere'), 'canvas.nowhere');
});

test('writes Western digits in Arabic too', () => {
  learn({}, 'ar');

  assert.equal(figure(12), '12');
});

test('tells a size in the largest unit that fits', () => {
  learn({}, 'en');
  assert.deepEqual([0, 1, 1023, 1536, 5 * 2 ** 20].map(size), ['0 bytes', '1 byte', '1,023 bytes', '1.5 kB', '5 MB']);

  learn({}, 'ar');
  assert.match(size(0), /^0 بايت$/);
});

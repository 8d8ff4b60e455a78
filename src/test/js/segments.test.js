import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blankEnds, graphemeEnd, graphemeStart, looseEnds, sentencesOf, wordEnd, wordStart } from '../../../webapp/modules/segments.js';

const widened = (text, begin, end) => text.slice(wordStart(text, begin), wordEnd(text, end));
const graphemes = (text, begin, end) => text.slice(graphemeStart(text, begin), graphemeEnd(text, end));
const tight = (text) => {
  const { before, after } = looseEnds(text);
  return text.slice(before, text.length - after);
};

test('widens to whole words, proclitics inside', () => {
  const text = 'قال ترامب وبوتين إن';

  assert.equal(widened(text, 6, 12), 'ترامب وبوتين');
});

test('keeps what already ends at words', () => {
  const text = 'The White House said';

  assert.equal(widened(text, 4, 15), 'White House');
});

test('does not reach from a space into the word beside it', () => {
  const text = 'one two three';

  assert.equal(widened(text, 3, 8), ' two ');
});

test('takes a number with its separators as one word', () => {
  assert.equal(widened('about 1,250.5 tons', 8, 9), '1,250.5');
});

test('finds words where no spaces are', () => {
  assert.equal(widened('สวัสดีชาวโลก', 7, 8), 'ชาว');
});

test('never cuts a grapheme, even letter by letter', () => {
  assert.equal(graphemes('x👩‍👩‍👧y', 3, 4), '👩‍👩‍👧');
  assert.equal(graphemes('e\u0301t', 1, 2), 'e\u0301');
  assert.equal(graphemes('🇪🇬🇸🇦', 5, 6), '🇸🇦');
  assert.equal(graphemes('كَتَبَ', 0, 1), 'كَ');
});

test('keeps a part of an Arabic word letter by letter', () => {
  assert.equal(graphemes('وترامب', 1, 6), 'ترامب');
});

test('lets go of spaces and loose punctuation', () => {
  assert.equal(tight(' «ترامب»، '), 'ترامب');
  assert.equal(tight('Moscow. '), 'Moscow');
  assert.equal(tight('هل جاء؟'), 'هل جاء');
  assert.equal(tight(' …'), '');
});

test('keeps what belongs to the words it stands beside', () => {
  assert.equal(tight('50%'), '50%');
  assert.equal(tight('البرلمان (الكنيست).'), 'البرلمان (الكنيست)');
  assert.equal(tight('وكالة «تاس»'), 'وكالة «تاس»');
  assert.equal(tight('he said "no"'), 'he said "no"');
  assert.equal(tight('no"'), 'no');
});

test('lets go of white space alone where every letter counts', () => {
  assert.deepEqual(blankEnds(' «a» '), { before: 1, after: 1 });
  assert.deepEqual(blankEnds('  '), { before: 2, after: 0 });
});

test('answers in a text of megabytes as in a short one', () => {
  const text = 'قال ترامب لبوتين '.repeat(120000);
  const at = 17 * 60000;

  assert.equal(widened(text, at + 5, at + 6), 'ترامب');
  assert.equal(wordStart(text, text.length), text.length);
  assert.equal(wordEnd(text, 0), 0);
});

test('stays inside a long text without a single space', () => {
  const text = '😀'.repeat(50000);

  assert.equal(graphemes(text, 50001, 50002), '😀');
});

test('finds the sentences that say something', () => {
  const text = 'هل جاء؟ نعم، جاء. * * *';

  assert.deepEqual(sentencesOf(text).map(({ begin, end }) => text.slice(begin, end)), ['هل جاء؟', 'نعم، جاء.']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberOf } from '../../../webapp/modules/numbers.js';

test('reads numbers as people write them', () => {
  const written = { 5: 5, '-3': -3, '−3': -3, '2.5': 2.5, '.5': 0.5, '500,000': 500000, '5e11': 5e11, '+7': 7, ' 12 ': 12 };

  for (const [text, number] of Object.entries(written)) {
    assert.equal(numberOf(text), number, text);
  }
});

test('reads the digits of other scripts', () => {
  assert.equal(numberOf('٥٠٠'), 500);
  assert.equal(numberOf('۱۲٫۵'), 12.5);
  assert.equal(numberOf('١٬٢٣٤٬٥٦٧'), 1234567);
  assert.equal(numberOf('९०'), 90);
  assert.equal(numberOf('๑๒'), 12);
});

test('reads thousands where they stand in groups', () => {
  const written = { '1,234,567.5': 1234567.5, '12 500': 12500, '5,00,000': 500000, '1’000’000': 1e6, '-1\u202f000': -1000 };

  for (const [text, number] of Object.entries(written)) {
    assert.equal(numberOf(text), number, text);
  }
});

test('reads digits that are letters of mathematics', () => assert.equal(numberOf('𝟙𝟘'), 10));

test('guesses nothing where a comma may be a point', () => {
  for (const text of ['3,5', '3,14', '٣,٥', '1,2,3', '1.234,5', '1,234,56', '1 234,567', '12,3456', '1 2']) {
    assert.equal(numberOf(text), null, text);
  }
});

test('takes nothing else for a number', () => {
  for (const text of ['', ' ', 'five', '1.2.3', '0x10', 'NaN', 'Infinity', '1e400', '9007199254740994', '--1']) {
    assert.equal(numberOf(text), null, text);
  }
});

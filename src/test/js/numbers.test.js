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

test('takes nothing else for a number', () => {
  for (const text of ['', ' ', 'five', '1.2.3', '0x10', 'NaN', 'Infinity', '1e400', '9007199254740994', '--1']) {
    assert.equal(numberOf(text), null, text);
  }
});

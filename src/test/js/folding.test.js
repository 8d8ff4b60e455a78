import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from '../../../webapp/modules/folding.js';

const same = [
  ['vowel signs', 'مُحَمَّد', 'محمد'],
  ['the forms of alef', 'أحمد إلى آخر', 'احمد الي اخر'],
  ['the last letters', 'مدرسة على', 'مدرسه علي'],
  ['stretched words', 'الـــجسر', 'الجسر'],
  ['digits', '٥٠٠ ۱۲۳', '500 123'],
  ['Persian letters', 'کیلو', 'كيلو'],
  ['large and small letters', 'TASS', 'tass'],
  ['presentation forms', 'ﻼ', 'لا'],
  ['marks of direction', '\u200fتاس\u200e', 'تاس'],
];

for (const [what, one, other] of same) {
  test(`takes no notice of ${what}`, () => assert.equal(fold(one), fold(other)));
}

test('keeps different words apart', () => {
  assert.notEqual(fold('ترامب'), fold('ترمب'));
});

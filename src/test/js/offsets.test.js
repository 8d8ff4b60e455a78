import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codePointLength, Offsets } from '../../../webapp/modules/offsets.js';

const TEXTS = ['', 'ترامب', 'Trump و بوتين', '👩‍👩‍👧 قال', 'a😀b😀😀c', 'é e\u0301', '漢字𠮷野家', '\ud83d alone', '😀'.repeat(500)];

for (const text of TEXTS) {
  test(`counts ${JSON.stringify(text.slice(0, 12))} as a walk over its code points does`, () => {
    const offsets = new Offsets(text);

    let units = 0;
    [...text].forEach((letter, codePoint) => {
      assert.equal(offsets.toCodePoints(units), codePoint);
      assert.equal(offsets.toUnits(codePoint), units);
      units += letter.length;
    });

    assert.equal(offsets.toCodePoints(text.length), [...text].length);
    assert.equal(offsets.toUnits([...text].length), text.length);
    assert.equal(offsets.length, [...text].length);
    assert.equal(codePointLength(text), [...text].length);
  });
}

test('counts a place inside a surrogate pair as the place after it', () => {
  assert.equal(new Offsets('a😀b').toCodePoints(2), 2);
});

test('agrees with a walk on random texts', () => {
  const random = seeded(20260101);
  for (let round = 0; round < 300; round++) {
    const letters = Array.from({ length: random(40) }, () => ['a', 'و', '😀', '\u0301', '\ud83d', ' '][random(6)]);
    const text = letters.join('');

    const offsets = new Offsets(text);

    const walk = [...text];
    for (let codePoint = 0; codePoint <= walk.length; codePoint++) {
      const units = walk.slice(0, codePoint).join('').length;
      assert.equal(offsets.toUnits(codePoint), units, JSON.stringify(text));
      assert.equal(offsets.toCodePoints(units), codePoint, JSON.stringify(text));
    }
  }
});

function seeded(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { keysOf } from '../../../webapp/modules/label-keys.js';

const keys = (...wished) => keysOf(wished.map((key) => ({ key })));

test('leaves every label the key that its project gave it', () => {
  assert.deepEqual(keys('Digit1', 'KeyQ', 'Digit2'), ['Digit1', 'KeyQ', 'Digit2']);
});

test('gives the next free key instead of one that is the page’s own', () => {
  assert.deepEqual(keys('Digit1', 'KeyG', 'KeyL', 'Digit2', 'KeyM'), ['Digit1', 'Digit3', 'Digit4', 'Digit2', 'Digit5']);
});

test('gives one key to the first of two labels alone', () => {
  assert.deepEqual(keys('KeyQ', 'KeyQ', 'Digit1'), ['KeyQ', 'Digit2', 'Digit1']);
});

test('leaves each key that the server lets a label have, and no other', () => {
  const source = readFileSync(new URL('../../main/java/org/isnad/schema/Label.java', import.meta.url), 'utf8');
  const [, pattern] = source.match(/KEY = Pattern\.compile\("\|(.+)"\)/);
  const all = [...'0123456789'].map((digit) => `Digit${digit}`).concat([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `Key${letter}`), 'Slash', 'Enter');

  const kept = all.filter((key) => keys(key)[0] === key);

  assert.deepEqual(kept, all.filter((key) => new RegExp(`^(?:${pattern})$`).test(key)));
});

test('gives none to a label that is to have none', () => {
  assert.deepEqual(keys('', undefined, 'KeyG'), [undefined, undefined, 'Digit1']);
});

test('gives nothing where nothing is left', () => {
  const all = keys(...Array.from({ length: 40 }, () => 'KeyG'));

  assert.equal(new Set(all.filter(Boolean)).size, 33);
  assert.equal(all.filter((key) => key === undefined).length, 7);
});

test('gives the next free key instead of one that is for something else on every keyboard', () => {
  const others = ['Slash', 'Quote', 'Equal', 'Minus', 'Delete', 'Enter', 'Escape', 'BracketLeft', 'ArrowUp', 'Space', 'F2'];

  assert.deepEqual(keys(...others), [...'1234567890'].map((digit) => `Digit${digit}`).concat('KeyQ'));
});

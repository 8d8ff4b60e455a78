import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clitics, stemEnd, stemStart } from '../../../webapp/modules/clitics.js';

test('finds where a stem may begin after fused particles', () => {
  assert.deepEqual(clitics('وترامب'), [1]);
  assert.deepEqual(clitics('وبالرئيس'), [1, 2]);
  assert.deepEqual(clitics('وَلِلبيت'), [2, 4]);
});

test('leaves words alone that have none, or no stem behind', () => {
  for (const word of ['ترامب', 'الرئيس', 'بك', 'و', 'Paris', '500', '']) {
    assert.deepEqual(clitics(word), []);
  }
});

test('a selection begins after the particle it left out, and ends with the word', () => {
  const text = 'قال وترامب أمس';

  assert.equal(text.slice(stemStart(text, 6), stemEnd(text, 8)), 'ترامب');
  assert.equal(text.slice(stemStart(text, 4), stemEnd(text, 8)), 'وترامب');
  assert.equal(text.slice(stemStart(text, 4), stemEnd(text, 5)), 'و');
});

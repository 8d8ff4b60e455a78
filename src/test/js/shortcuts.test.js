import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { cap } from '../../../webapp/modules/shortcuts.js';
import { openPage } from './elements.page.js';

const here = Object.getOwnPropertyDescriptor(globalThis, 'navigator');

afterEach(() => {
  delete globalThis.navigator;
  here && Object.defineProperty(globalThis, 'navigator', here);
});

for (const [platform, printed] of [
  ['MacIntel', '⌥'],
  ['Win32', 'Alt+'],
]) {
  test(`a cap names Alt as it is printed on ${platform}`, () => {
    openPage();
    Object.defineProperty(globalThis, 'navigator', { value: { platform }, configurable: true });

    assert.equal(cap('G').getAttribute('data-with'), printed);
  });
}

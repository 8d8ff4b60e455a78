import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moveOf } from '../../../webapp/modules/caret-keys.js';

const key = (code, ...held) => ({ code, ...Object.fromEntries(held.map((name) => [`${name}Key`, true])), shiftKey: held.includes('shift') });

test('arrows move by letter and line, with Ctrl by word and paragraph, with Shift they choose', () => {
  assert.deepEqual(moveOf(key('ArrowLeft'), false), { by: 'letter', left: true, extend: false });
  assert.deepEqual(moveOf(key('ArrowDown', 'shift'), false), { by: 'line', forward: true, extend: true });
  assert.deepEqual(moveOf(key('ArrowRight', 'ctrl', 'shift'), false), { by: 'word', left: false, extend: true });
  assert.deepEqual(moveOf(key('ArrowUp', 'ctrl'), false), { by: 'paragraph', forward: false, extend: false });
  assert.deepEqual(moveOf(key('End', 'ctrl'), false), { by: 'text', forward: true, extend: false });
});

test('sentences have keys of their own, wherever the letters are', () => {
  assert.deepEqual(moveOf({ ...key('BracketRight'), key: 'د' }, false), { by: 'sentence', forward: true, extend: false });
});

test('a Mac goes by Option and Command', () => {
  assert.equal(moveOf(key('ArrowLeft', 'alt'), true).by, 'word');
  assert.equal(moveOf(key('ArrowLeft', 'meta'), true).by, 'lineEnd');
  assert.equal(moveOf(key('ArrowDown', 'meta'), true).by, 'text');
  assert.equal(moveOf(key('ArrowLeft', 'ctrl'), true), null);
});

test('leaves the browser what is its own', () => {
  assert.equal(moveOf(key('ArrowLeft', 'alt'), false), null);
  assert.equal(moveOf(key('ArrowLeft', 'meta'), false), null);
  assert.equal(moveOf(key('PageDown'), false), null);
  assert.equal(moveOf(key('Digit1'), false), null);
});

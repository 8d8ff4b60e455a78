import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actOf, CAPS } from '../../../webapp/modules/review-keys.js';

test('goes by the place of a key, whatever letter stands on it', () => {
  assert.deepEqual(actOf({ code: 'KeyE', key: 'ث' }), { act: 'own' });
  assert.deepEqual(actOf({ code: 'Digit3', key: '٣' }), { act: 'choose', at: 2 });
  assert.deepEqual(actOf({ code: 'Numpad9' }), { act: 'choose', at: 8 });
  assert.deepEqual(actOf({ code: 'Digit0' }), { act: 'none' });
});

test('means nothing with other keys held, nor while a key is held down', () => {
  assert.equal(actOf({ code: 'KeyE', shiftKey: true }), null);
  assert.equal(actOf({ code: 'Digit1', altKey: true }), null);
  assert.equal(actOf({ code: 'KeyS', ctrlKey: true }), null);
  assert.equal(actOf({ code: 'Enter', repeat: true }), null);
  assert.equal(actOf({ code: 'KeyQ' }), null);
});

test('undoes as everywhere', () => {
  assert.deepEqual(actOf({ code: 'KeyZ', ctrlKey: true }), { act: 'undo' });
  assert.deepEqual(actOf({ code: 'KeyZ', metaKey: true }), { act: 'undo' });
});

test('every act that shows a key has it', () => {
  const codes = { '⏎': 'Enter', '0': 'Digit0', '=': 'Equal' };
  Object.entries(CAPS).forEach(([act, cap]) => assert.equal(actOf({ code: codes[cap] ?? `Key${cap}` }).act, act));
});

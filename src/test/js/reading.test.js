import assert from 'node:assert/strict';
import test from 'node:test';
import { possible, shown, stepped, USUAL } from '../../../webapp/modules/reading.js';

test('goes from size to size and stays at the ends', () => {
  assert.equal(stepped('textSize', 100, 1), 115);
  assert.equal(stepped('textSize', 100, -1), 85);
  assert.equal(stepped('textSize', 200, 1), 200);
  assert.equal(stepped('lineHeight', 80, -1), 80);
});

test('comes back from a size that is not offered', () => {
  assert.equal(stepped('textSize', 99, 1), 115);
});

test('keeps of a wish what is offered', () => {
  assert.deepEqual(possible({ textSize: 115, face: 'comic', density: 'airy', other: 1 }), { textSize: 115, density: 'airy' });
  assert.deepEqual(possible(null), {});
});

test('reads how the page is shown, with the usual where it says nothing', () => {
  assert.deepEqual(shown({}), { ...USUAL, theme: 'system', shortcuts: 'plain' });
  const said = { textSize: '150', theme: 'dark', face: 'x', shortcuts: 'alt' };

  assert.deepEqual(shown(said), { ...USUAL, textSize: 150, theme: 'dark', shortcuts: 'alt' });
});

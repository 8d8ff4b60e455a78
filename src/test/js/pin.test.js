import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pin } from '../../../webapp/modules/pin.js';

const PERSON = { layer: 'entity', code: 'PER', name: 'Person' };
const RANGE = { begin: 2, end: 5 };

globalThis.CustomEvent ??= class extends Event {
  constructor(type, { detail }) {
    super(type);
    this.detail = detail;
  }
};

/** A canvas whose text is chosen by hand, or by keys if `choosing`. */
function canvasOf(choosing) {
  const marked = [];
  const canvas = Object.assign(new EventTarget(), {
    editable: true,
    chosen: RANGE,
    marked,
    caret: { choosing, word: () => ({ begin: 7, end: 9 }) },
    mark: (label, range) => marked.push([label.code, range]),
    notice: () => {},
  });
  return canvas;
}

const tell = (canvas, type, detail) => canvas.dispatchEvent(new CustomEvent(type, { detail }));
const released = (canvas, key) => canvas.dispatchEvent(Object.assign(new Event('keyup'), { key }));

test('labels at once what a hand has chosen, until it is unpinned', async () => {
  const canvas = canvasOf(false);
  const pin = new Pin(canvas);

  pin.toggle(PERSON);
  tell(canvas, 'text-chosen', { range: RANGE });
  await Promise.resolve();
  pin.toggle(PERSON);
  tell(canvas, 'text-chosen', { range: RANGE });
  await Promise.resolve();

  assert.deepEqual(canvas.marked, [['PER', RANGE]]);
});

test('waits for Shift to be let go where keys choose', async () => {
  const canvas = canvasOf(true);
  new Pin(canvas).toggle(PERSON);

  tell(canvas, 'text-chosen', { range: RANGE });
  await Promise.resolve();
  assert.deepEqual(canvas.marked, []);
  released(canvas, 'Control');
  assert.deepEqual(canvas.marked, []);
  released(canvas, 'Shift');

  assert.deepEqual(canvas.marked, [['PER', RANGE]]);
});

test('gives the word at the caret where nothing is chosen', () => {
  const canvas = Object.assign(canvasOf(false), { chosen: null });
  const pin = new Pin(canvas);

  pin.give();
  pin.toggle(PERSON);
  pin.give();

  assert.deepEqual(canvas.marked, [['PER', { begin: 7, end: 9 }]]);
});

test('pins the label that this person gave last, and none that came from elsewhere', () => {
  const canvas = canvasOf(false);
  const pin = new Pin(canvas);

  tell(canvas, 'spans-changed', { before: [], after: [{ layer: 'entity', label: 'GPE' }] });
  pin.toggleLast();
  assert.equal(pin.label, null);
  tell(canvas, 'label-given', { label: PERSON });
  tell(canvas, 'spans-changed', { before: [], after: [{ layer: 'entity', label: 'GPE' }] });
  pin.toggleLast();

  assert.equal(pin.label, PERSON);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Joining } from '../../../webapp/modules/joining.js';

// The menu of types is a matter of the page; here nobody is asked.
globalThis.document ??= {};
document.createElement = () => Object.assign(new EventTarget(), { setAttribute: () => {}, contains: () => false });
globalThis.DOMRect ??= class {};

const SOURCE = { code: 'source', name: 'Source', from: ['claim'], to: ['entity'] };
const LAYERS = { name: 'entity', town: 'entity', claim: 'claim', cue: 'cue' };

function page({ known = null } = {}) {
  const [said, made, strong] = [[], [], []];
  const canvas = Object.assign(new EventTarget(), {
    selected: null,
    spans: { get: (id) => (LAYERS[id] ? { id, layer: LAYERS[id] } : undefined) },
    relations: { exactly: () => known, get: (id) => ({ id }) },
    schema: {
      relations: [SOURCE],
      relation: () => SOURCE,
      layerName: (code) => code,
      typesBetween: (from, to) => [SOURCE].filter((type) => type.from.includes(from) && type.to.includes(to)),
    },
    classList: { add: () => {}, remove: () => {} },
    notice: (text) => said.push(text),
  });
  const set = { join: (...relation) => made.push(relation.join(' ')), retype: (...relation) => made.push(relation.join(' ')) };
  const painter = { strengthen: (how, id) => strong.push(`${how} ${id}`), placeOf: () => null };
  return { joining: new Joining(canvas, set, painter), canvas, said, made, strong };
}

const key = (code, more = {}) => ({ code, target: { closest: () => null }, shiftKey: false, ...more });

test('joins two spans by the one type that leads there, whichever was chosen first', () => {
  const { joining, made } = page();

  joining.join('claim', 'name');
  joining.join('name', 'claim');

  assert.deepEqual(made, ['source claim name', 'source claim name']);
});

test('says why two spans cannot be joined, and makes nothing', () => {
  const { joining, made, said } = page();

  joining.join('name', 'town');
  joining.join('name', 'name');
  joining.join('name', null);

  assert.deepEqual(made, []);
  assert.equal(said.length, 3);
  assert.match(said[0], /^canvas\.relation\.unfit canvas\.relation\.rule/);
  assert.deepEqual(said.slice(1), ['canvas.relation.itself', 'canvas.relation.begun']);
});

test('makes no relation twice', () => {
  const { joining, made, said } = page({ known: { id: 'r' } });

  joining.join('claim', 'name');

  assert.deepEqual(made, []);
  assert.deepEqual(said, ['canvas.relation.known']);
});

test('goes from the span where it began to the one that is selected, by Enter', () => {
  const { joining, canvas, made, strong } = page();
  assert.equal(joining.keyed(key('Enter')), null);

  joining.begin('claim');
  canvas.selected = 'town';
  joining.keyed(key('Enter'))();

  assert.deepEqual(made, ['source claim town']);
  assert.deepEqual(strong, ['origin claim', 'origin null']);
  assert.equal(joining.keyed(key('Enter')), null);
});

test('is given up by Escape, and when its span goes away', () => {
  const { joining, canvas, said } = page();

  joining.begin('claim');
  joining.keyed(key('Escape'))();
  assert.equal(joining.keyed(key('Enter')), null);
  assert.equal(said.at(-1), '');
  joining.begin('gone');
  canvas.dispatchEvent(new Event('spans-changed'));

  assert.equal(joining.keyed(key('Enter')), null);
});

test('means the innermost span that can be joined', () => {
  const { joining } = page();

  assert.equal(joining.meant('claim', ['claim', 'cue', 'town', 'name']), 'town');
  assert.equal(joining.meant('name', ['name', 'cue', 'town']), 'cue');
  assert.equal(joining.meant('name', ['name']), null);
});

test('says so where no other type fits', () => {
  const { joining, made, said } = page();

  joining.retype({ id: 'r', type: 'source', from: 'claim', to: 'name' });

  assert.deepEqual(made, []);
  assert.deepEqual(said, ['canvas.relation.no-other']);
});

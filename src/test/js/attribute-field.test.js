import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { AttributeField } from '../../../webapp/modules/attribute-field.js';
import { openPage, write } from './elements.page.js';

beforeEach(openPage);

const CHOICES = [
  { code: 'A', name: 'First' },
  { code: 'B', name: 'Second' },
];

function field(kind, more = {}) {
  const made = new AttributeField({ code: 'it', name: 'It', kind, choices: CHOICES }, 'attribute-it', { disabled: false, ...more });
  const inputs = made.element.querySelectorAll('select, input, textarea');
  return { made, inputs, input: inputs[0] };
}

test('tells what is chosen, and none where nothing is', () => {
  const { made, input } = field('CHOICE');

  assert.equal(made.value, null);
  input.value = 'B';
  assert.equal(made.value, 'B');
});

test('tells several choices in their order, and none where none is ticked', () => {
  const { made, inputs } = field('CHOICES');

  assert.equal(made.value, null);
  made.show(['B', 'A']);
  assert.deepEqual(inputs.map(({ checked }) => checked), [true, true]);
  assert.deepEqual(made.value, ['A', 'B']);
});

test('tells yes and no apart from nothing', () => {
  const { made, input } = field('YES_NO');

  assert.equal(made.value, null);
  input.value = 'false';
  assert.equal(made.value, false);
  input.value = 'true';
  assert.equal(made.value, true);
});

test('takes a text as it was written, and blank for none', () => {
  const { made, input } = field('TEXT');

  write(input, ' كلفة الجسر ');
  assert.equal(made.value, ' كلفة الجسر ');
  write(input, '   ');
  assert.equal(made.value, null);
});

test('reads numbers with the digits of any script', () => {
  const { made, input } = field('NUMBER');

  write(input, '٥٠٠٬٠٠٠');
  assert.equal(made.value, 500000);
  assert.equal(made.judge(), false);
  assert.equal(input.getAttribute('aria-invalid'), null);
});

test('says at the field what is no number, keeps it, and is still once it is mended', () => {
  const { made, input } = field('NUMBER');
  const hint = made.element.children.at(-1);

  write(input, 'five');
  assert.equal(made.judge(), true);
  assert.equal(made.value, undefined);
  assert.equal(made.refusal, 'canvas.not-a-number');
  assert.equal(input.getAttribute('aria-invalid'), 'true');
  assert.equal(input.getAttribute('aria-describedby'), hint.id);
  input.blur();
  made.show(7);
  assert.equal(input.value, 'five');
  write(input, '5');

  assert.equal(hint.textContent, '');
  assert.equal(made.refusal, '');
  assert.equal(input.getAttribute('aria-invalid'), 'false');
  assert.equal(made.value, 5);
});

test('leaves alone what is being written', () => {
  const { made, input } = field('TEXT');

  write(input, 'half');
  made.show('stored');
  assert.equal(input.value, 'half');
  input.blur();
  made.show('stored');

  assert.equal(input.value, 'stored');
});

test('cannot be filled in where nothing may be changed', () => {
  assert.equal(field('TEXT', { disabled: true }).input.disabled, true);
  assert.equal(field('ENTITY', { disabled: true, find: async () => [] }).input.disabled, true);
});

test('takes up again what is no number', () => {
  const { made, input } = field('NUMBER');

  made.resume('five');
  made.show(4);

  assert.equal(input.value, 'five');
  assert.equal(made.unfinished, 'five');
  assert.equal(made.refusal, 'canvas.not-a-number');
});

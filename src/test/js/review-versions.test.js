import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actsOn, areLetters, choicesOf, differingAttributes, lanesIn, startOfOwn } from '../../../webapp/modules/review-versions.js';
import { Schema } from '../../../webapp/modules/schema.js';
import { learn } from '../../../webapp/modules/words.js';

const SCHEMA = {
  layers: [
    {
      code: 'entity',
      name: { en: 'Entity', ar: 'كيان' },
      labels: [
        { code: 'PER', name: { en: 'Person', ar: 'شخص' }, color: '#111111' },
        { code: 'ORG', name: { en: 'Organisation', ar: 'منظمة' }, color: '#222222' },
      ],
      attributes: [{ code: 'mention', name: { en: 'Mention', ar: 'الذكر' }, kind: 'CHOICE', choices: [{ code: 'name', name: { en: 'Name', ar: 'اسم' } }] }],
    },
  ],
  relations: [{ code: 'source', name: { en: 'says', ar: 'يقول' }, from: [], to: [] }],
};
const span = (begin, end, label = 'PER', attributes = {}) => ({ layer: 'entity', label, fragments: [{ begin, end }], exact: ['x'], attributes });
const version = (key, by, ...spans) => ({ key, by, spans, relations: [] });
const unit = (versions, more = {}) => ({ id: '1', kind: 'boundary', layer: 'entity', begin: 3, end: 9, ends: [], proposal: null, alike: 0, versions, ...more });

test('numbers the choices as they come, and calls labels as the reader does', () => {
  learn({}, 'ar');
  const choices = choicesOf(unit([version('a', ['A', 'C'], span(3, 9)), version('b', ['B'])], { proposal: 'b' }), new Schema(SCHEMA));

  assert.deepEqual(choices.map(({ digit, by, nothing, proposed }) => [digit, by, nothing, proposed]), [
    ['1', ['A', 'C'], false, false],
    ['2', ['B'], true, true],
  ]);
  assert.equal(choices[0].marks[0].label.name, 'شخص');
});

test('tells attributes only where they differ, by the names of their values', () => {
  learn({}, 'en');
  const one = version('a', ['A'], span(3, 9, 'PER', { mention: 'name', sure: true }));
  const other = version('b', ['B'], span(3, 9, 'PER', { sure: true }));
  const choices = choicesOf(unit([one, other], { kind: 'attribute' }), new Schema(SCHEMA));

  assert.deepEqual(differingAttributes(unit([one, other])), ['mention']);
  assert.deepEqual(choices.map(({ told }) => told.map(({ name, values }) => [name, values])), [[['Mention', ['Name']]], []]);
});

test('tells which way a relation goes', () => {
  learn({}, 'en');
  const versions = [{ ...version('a', ['A']), relations: [{ type: 'source', back: true }] }, version('b', ['B'])];
  const [choice, nothing] = choicesOf(unit(versions, { kind: 'relation', ends: [{}, {}] }), new Schema(SCHEMA));

  assert.deepEqual(choice.relations, [{ name: 'says', back: true }]);
  assert.deepEqual([choice.nothing, nothing.nothing], [false, true]);
});

test('begins an own version from what is proposed, else from what is there, else from the unit', () => {
  const versions = [version('a', ['A'], span(3, 9)), version('b', ['B'], span(5, 9, 'ORG'))];

  assert.deepEqual(startOfOwn(unit(versions, { proposal: 'b' })), { range: { begin: 5, end: 9 }, layer: 'entity', label: 'ORG', attributes: {} });
  assert.deepEqual(startOfOwn(unit(versions)).range, { begin: 3, end: 9 });
  assert.deepEqual(startOfOwn(unit([])), { range: { begin: 3, end: 9 }, layer: 'entity', label: undefined, attributes: {} });
  assert.deepEqual(startOfOwn(unit(versions), { layer: 'entity', label: 'PER', begin: 4, end: 5 }).range, { begin: 4, end: 5 });
});

test('an own version keeps what was told of the one that it begins from', () => {
  const told = span(3, 9, 'PER', { mention: 'name', entity: { entity: 'u1', name: 'Ardan' } });

  assert.deepEqual(startOfOwn(unit([version('a', ['A'], told)])).attributes, { mention: 'name', entity: { entity: 'u1', name: 'Ardan' } });
});

test('splits only what differs in its ends, and marks no version of its own of a relation', () => {
  const can = (kind, more) => actsOn(unit([], { kind, ...more }));

  assert.deepEqual(['boundary', 'clitic', 'boundary_and_label', 'label'].map((kind) => can(kind).split), [true, true, true, false]);
  assert.equal(can('relation', { ends: [{}, {}] }).own, false);
  assert.equal(can('label', { alike: 3 }).alike, true);
  assert.equal(can('label').take, false);
});

test('gives each version that marks something a lane of its own', () => {
  const lanes = lanesIn(unit([version('a', ['A']), version('b', ['B'], span(3, 5), span(7, 9)), version('c', ['C'], span(3, 9))]));

  assert.deepEqual(lanes.map(({ number, lane }) => [number, lane]), [[2, 0], [2, 0], [3, 1]]);
});

test('knows letters that stand for names', () => {
  assert.deepEqual([areLetters(['A', 'B']), areLetters(['Layla'])], [true, false]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filtersIn, pairsOf, searchWith } from '../../../webapp/modules/review-filters.js';

test('reads from an address what is filtered, and nothing else', () => {
  assert.deepEqual(filtersIn('?project=3&kind=label&layer=&at=7&order=hardest'), { kind: 'label', order: 'hardest' });
});

test('writes an address that leads to the same again', () => {
  const search = searchWith('?project=3&kind=label&at=7', { label: 'PER', between: 'omar,layla' });

  assert.equal(search, '?project=3&label=PER&between=omar%2Clayla');
  assert.deepEqual(filtersIn(search), { label: 'PER', between: 'omar,layla' });
});

test('offers each two annotators once', () => {
  const people = ['a', 'b', 'c'].map((login) => ({ login, name: login.toUpperCase() }));

  assert.deepEqual(pairsOf(people).map(({ value }) => value), ['a,b', 'a,c', 'b,c']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesAround, linesOf } from '../../../webapp/modules/review-window.js';

test('cuts at line feeds alone, and counts in code points', () => {
  assert.deepEqual(linesOf('ab\r\n😀c\n'), [
    { begin: 0, end: 3, text: 'ab\r', continued: false },
    { begin: 4, end: 6, text: '😀c', continued: false },
    { begin: 7, end: 7, text: '', continued: false },
  ]);
});

test('lets a line of very many letters go on after a space, and loses nothing', () => {
  const text = 'كلمة '.repeat(5000);

  const lines = linesOf(text);

  assert.ok(lines.length > 4);
  assert.equal(lines.map((line) => line.text).join(''), text);
  assert.ok(lines.slice(1).every((line, i) => line.continued && line.begin === lines[i].end && lines[i].text.endsWith(' ')));
});

test('never cuts a letter in two', () => {
  const lines = linesOf('😀'.repeat(6000));

  assert.equal(lines.at(-1).end, 6000);
  assert.ok(lines.every(({ text }) => !/^[\udc00-\udfff]/.test(text)));
});

test('shows all of an article that is not long, and of a long one whole lines around the unit', () => {
  const lines = linesOf(Array.from({ length: 100 }, (_, i) => String(i).padEnd(99, '.')).join('\n'));

  assert.equal(linesAround(lines, { begin: 5000, end: 5010 }).length, 100);

  const some = linesAround(lines, { begin: 5000, end: 5010 }, 1000);
  assert.ok(some[0].begin <= 5000 && some.at(-1).end >= 5010);
  assert.ok(some.at(-1).end - some[0].begin <= 1000);
  assert.ok(some.length >= 9);
});

test('shows the whole of a unit that is longer than the window', () => {
  const lines = linesOf(Array.from({ length: 50 }, () => 'x'.repeat(99)).join('\n'));

  const some = linesAround(lines, { begin: 150, end: 2050 }, 500);

  assert.deepEqual([some[0].begin, some.at(-1).end], [100, 2099]);
});

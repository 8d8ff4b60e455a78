import assert from 'node:assert/strict';
import { test } from 'node:test';
import { piecesOf } from '../../../webapp/modules/review-pieces.js';

const span = (begin, exact) => ({ fragments: [{ begin, end: begin + [...exact].length }], exact: [exact] });
const shown = (pieces) => pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

test('shows where ends lie apart', () => {
  const [wide, narrow] = [span(10, 'الرئيس يوران فيلناري'), span(17, 'يوران فيلناري')];

  assert.equal(shown(piecesOf(wide, [wide, narrow])), '[الرئيس ]يوران فيلناري');
  assert.equal(shown(piecesOf(narrow, [wide, narrow])), 'يوران فيلناري');
});

test('counts code points', () => {
  const [wide, narrow] = [span(0, '😀ab😀'), span(1, 'ab')];

  assert.equal(shown(piecesOf(wide, [wide, narrow])), '[😀]ab[😀]');
});

test('shortens the middle of what all hold, and never what differs', () => {
  const long = 'word '.repeat(40).trim();
  const [wide, narrow] = [span(0, `${long} end`), span(0, long)];

  const pieces = piecesOf(wide, [wide, narrow]);

  assert.ok(pieces[0].text.includes(' … '));
  assert.deepEqual(pieces[1], { text: ' end', differs: true });
});

test('shows what has nothing in common, or several fragments, as it is', () => {
  const one = span(0, 'ab');
  const apart = { fragments: [{ begin: 0, end: 2 }, { begin: 5, end: 6 }], exact: ['ab', 'f'] };

  assert.equal(shown(piecesOf(one, [one, span(9, 'x')])), 'ab');
  assert.equal(shown(piecesOf(apart, [apart, one])), 'ab … f');
});

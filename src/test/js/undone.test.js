import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Undone } from '../../../webapp/modules/undone.js';

const make = (id) => ({ op: 'createSpan', id });
const ids = ({ shows, again }) => (again ?? shows).map(({ op, id }) => `${op} ${id}`).join();

test('takes what was kept of one gesture for one act, and what bears no name for itself', () => {
  const undone = new Undone();

  undone.kept([make('a')]);
  undone.kept([make('b')], 'g');
  undone.kept([make('c')], 'g');
  undone.kept([make('d')], 'h');

  assert.deepEqual([1, 2, 3, 4].map((key) => ids(undone.undo(key))), ['deleteSpan d', 'deleteSpan c,deleteSpan b', 'deleteSpan a', '']);
});

test('adds to what is taken back on its way what was kept of it before', () => {
  const undone = new Undone();
  undone.kept([make('a')], 'f');
  undone.kept([make('b')], 'g');

  assert.equal(ids(undone.undo(1, [make('c')], 'g')), 'deleteSpan c,deleteSpan b');
  assert.equal(ids(undone.redo()), 'createSpan b,createSpan c');
  assert.equal(ids(undone.undo(2)), 'deleteSpan c,deleteSpan b');
  assert.equal(ids(undone.undo(3)), 'deleteSpan a');
});

test('does not do again what was not taken back', () => {
  const undone = new Undone();
  undone.kept([make('a')]);
  undone.kept([make('b')]);

  undone.undo('first');
  undone.undo('refused');
  undone.dropped('refused');

  assert.equal(ids(undone.redo()), 'createSpan b');
});

test('makes again here what turned out never to have been on the server', () => {
  const undone = new Undone();

  undone.undo('idle', [make('a')], 'g');
  undone.neverLeft('idle');

  const act = undone.redo();
  assert.deepEqual([act.shows, ids(act)], [undefined, 'createSpan a']);
});

test('remembers no more than somebody takes back in one sitting', () => {
  const undone = new Undone();
  for (let i = 0; i < 600; i++) {
    undone.kept([make(`s${i}`)]);
  }

  const shown = Array.from({ length: 600 }, (_, key) => ids(undone.undo(key))).filter(Boolean);

  assert.equal(shown.length, 500);
  assert.equal(shown[0], 'deleteSpan s599');
});

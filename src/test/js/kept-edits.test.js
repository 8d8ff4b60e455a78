import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KeptEdits } from '../../../webapp/modules/kept-edits.js';
import { settled } from './edits.server.js';

const PLACE = { member: 'layla', article: '7', set: 'mine', text: 'abc', heading: 'Ferry', address: '/a' };
const nth = (n) => ({ edit: { op: 'createSpan', id: `s${n}` }, made: n });
const ids = (items) => items.map(({ edit }) => edit.id).join();

/** What a browser keeps, as KeptStore does it: rows are copies. */
function browser() {
  const rows = new Map();
  const name = ([tab, n]) => `${tab} ${n}`;
  return {
    rows,
    all: async () => structuredClone([...rows.values()]),
    put: async (more) => more.forEach((row) => rows.set(name([row.tab, row.n]), structuredClone(row))),
    remove: async (keys) => keys.forEach((key) => rows.delete(name(key))),
    has: async (keys) => keys.map((key) => rows.has(name(key))),
    move: async (tab, renamed) => {
      const moved = [...rows.values()].filter((row) => row.tab === tab).sort((a, b) => a.n - b.n);
      moved.forEach((row) => rows.delete(name([row.tab, row.n])));
      const fresh = moved.map(renamed);
      fresh.forEach((row) => rows.set(name([row.tab, row.n]), structuredClone(row)));
      return fresh;
    },
  };
}

/** Tabs of one browser, of which some have gone. */
function tabs() {
  const gone = new Map();
  const going = (id) => gone.get(id) ?? gone.set(id, Promise.withResolvers ? Promise.withResolvers() : deferred()).get(id);
  const isGone = new Set();
  return {
    close: (id) => {
      isGone.add(id);
      going(id).resolve();
    },
    tab: (id, sure = true) => ({
      id,
      sure,
      ready: Promise.resolve(),
      isGone: async (other) => isGone.has(other),
      whenGone: (other) => going(other).promise,
    }),
  };
}

function deferred() {
  const parts = {};
  parts.promise = new Promise((resolve) => (parts.resolve = resolve));
  return parts;
}

test('gives what a tab left behind to the next one, in order', async () => {
  const store = browser();
  const { tab, close } = tabs();
  const first = new KeptEdits(PLACE, store, tab('first'));
  first.keep([nth(1), nth(2)]);
  first.keep([nth(3)]);
  await settled();
  close('first');

  const second = new KeptEdits(PLACE, store, tab('second'));

  assert.equal(ids(await second.left()), 's1,s2,s3');
  assert.equal(ids(await second.left()), '');
  assert.deepEqual([...store.rows.values()].map((row) => row.tab), ['second', 'second', 'second']);
});

test('keeps what was sent as it was sent, and forgets what has arrived', async () => {
  const store = browser();
  const { tab, close } = tabs();
  const first = new KeptEdits(PLACE, store, tab('first'));
  const [one, two] = [nth(1), nth(2)];
  first.keep([one, two]);
  one.batch = 'b1';
  one.sent = { id: 's1' };
  first.keep([one]);
  first.forget([two]);
  await settled();
  close('first');

  const left = await new KeptEdits(PLACE, store, tab('second')).left();

  assert.deepEqual(left, [{ ...nth(1), batch: 'b1', sent: { id: 's1' } }]);
});

test('forgets what was left behind once that has arrived', async () => {
  const store = browser();
  const { tab, close } = tabs();
  new KeptEdits(PLACE, store, tab('first')).keep([nth(1)]);
  await settled();
  close('first');
  const second = new KeptEdits(PLACE, store, tab('second'));

  second.forget(await second.left());
  await settled();

  assert.equal(store.rows.size, 0);
});

test('leaves alone what another person, article or set has', async () => {
  const store = browser();
  const { tab, close } = tabs();
  [{ member: 'omar' }, { article: '8' }, { set: '12' }].forEach((other, i) => {
    new KeptEdits({ ...PLACE, ...other }, store, tab(`other${i}`)).keep([nth(i)]);
    close(`other${i}`);
  });
  await settled();

  const left = await new KeptEdits(PLACE, store, tab('here')).left();

  assert.deepEqual(left, []);
  assert.equal(store.rows.size, 3);
});

test('takes nothing from a tab that lives, and all once it has gone', async () => {
  const store = browser();
  const { tab, close } = tabs();
  new KeptEdits(PLACE, store, tab('first')).keep([nth(1)]);
  await settled();
  const later = [];

  const left = await new KeptEdits(PLACE, store, tab('second')).left((items) => later.push(...items));
  close('first');
  await settled();

  assert.deepEqual(left, []);
  assert.equal(ids(later), 's1');
});

test('lets only one of two tabs have what a third has left behind', async () => {
  const store = browser();
  const { tab, close } = tabs();
  new KeptEdits(PLACE, store, tab('first')).keep([nth(1), nth(2)]);
  await settled();
  close('first');

  const both = await Promise.all(['second', 'third'].map((id) => new KeptEdits(PLACE, store, tab(id)).left()));

  assert.equal(both.flat().length, 2);
});

test('drops what was edited on another text under the same number', async () => {
  const store = browser();
  const { tab, close } = tabs();
  new KeptEdits({ ...PLACE, text: 'other' }, store, tab('first')).keep([nth(1)]);
  await settled();
  close('first');

  assert.deepEqual(await new KeptEdits(PLACE, store, tab('second')).left(), []);
  await settled();
  assert.equal(store.rows.size, 0);
});

test('knows whether all that waits is written down', async () => {
  const { tab } = tabs();
  const [kept, nowhere, full] = [browser(), null, { put: async () => Promise.reject(new Error('full')), remove: async () => {} }].map(
    (store, i) => new KeptEdits(PLACE, store, tab(`t${i}`)),
  );
  const item = nth(1);

  [kept, nowhere, full].forEach((keeping) => keeping.keep([item]));
  await settled();

  assert.deepEqual([kept.safe, nowhere.safe, full.safe], [true, false, false]);
  full.forget([item]);
  assert.equal(full.safe, true);
});

test('notices that another tab took what is here, where tabs cannot be sure of each other', async () => {
  const store = browser();
  const { tab, close } = tabs();
  const one = nth(1);
  const first = new KeptEdits(PLACE, store, tab('first', false));
  first.keep([one]);
  await settled();
  assert.deepEqual(await first.taken([one]), []);
  close('first');

  await new KeptEdits(PLACE, store, tab('second', false)).left();

  assert.deepEqual(await first.taken([one]), [one]);
});

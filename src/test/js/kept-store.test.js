import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KeptStore } from '../../../webapp/modules/kept-store.js';

/** A request of IndexedDB that is answered soon. */
function soon(result) {
  const request = {};
  setTimeout(() => request.onsuccess({ target: Object.assign(request, { result }) }));
  return request;
}

/** A browser's database: what it says once the browser has closed it is what browsers say. */
function database(rows) {
  return {
    closed: false,
    transaction() {
      if (this.closed) {
        throw new DOMException('The database connection is closing.', 'InvalidStateError');
      }
      const transaction = {};
      setTimeout(() => transaction.oncomplete?.());
      const store = { getAll: () => soon([...rows]), put: (row) => rows.push(row), getKey: () => soon(1) };
      return Object.assign(transaction, { objectStore: () => store });
    },
  };
}

test('opens the database anew that the browser has closed', async () => {
  const rows = [{ tab: 'a', n: 1 }];
  const opened = [];
  globalThis.indexedDB = { open: () => opened.push(database(rows)) && soon(opened.at(-1)) };
  const store = await KeptStore.open();

  opened[0].closed = true;
  await store.put([{ tab: 'a', n: 2 }]);
  const all = await store.all();

  assert.deepEqual(all.map(({ n }) => n), [1, 2]);
  assert.equal(opened.length, 2);
});

test('says by a promise alone that it cannot be read or written', async () => {
  const closed = Object.assign(database([]), { closed: true });
  globalThis.indexedDB = {
    open: () => {
      throw new Error('cleared');
    },
  };
  const store = new KeptStore(closed);

  await assert.rejects(store.all(), /cleared/);
  await assert.rejects(store.put([{}]), /cleared/);
  await assert.rejects(store.has([1]), /cleared/);
});

test('waits only so long for a browser that does not open its database anew', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const closed = Object.assign(database([]), { closed: true });
  globalThis.indexedDB = { open: () => ({}) };
  const store = new KeptStore(closed);

  const written = store.put([{}]);
  t.mock.timers.tick(3000);

  await assert.rejects(written, /does not open/);
});

const NAME = 'isnad';
const STORE = 'edits';
const OPENS_WITHIN = 3000;

// A change counts once the operating system has it: it outlives the tab and the browser, whatever becomes of them, and is
// lost only where the machine loses its power within moments. To wait for the disk at each edit would not be worth that.
const RELAXED = { durability: 'relaxed' };

/**
 * What waits in this browser's IndexedDB, all tabs and all people together: rows with the keys `tab` and `n`. A promise
 * that is kept means that it is written down.
 */
export class KeptStore {
  #database;

  constructor(database) {
    this.#database = database;
  }

  /** Null where the browser keeps nothing, as some do in private windows. */
  static async open() {
    try {
      return new KeptStore(await opened());
    } catch {
      return null;
    }
  }

  all() {
    return this.#within('readonly', (transaction) => answer(transaction.objectStore(STORE).getAll()));
  }

  put(rows) {
    return this.#change((store) => rows.forEach((row) => store.put(row)));
  }

  remove(keys) {
    return this.#change((store) => keys.forEach((key) => store.delete(key)));
  }

  /** Of each key, whether it is still there. */
  async has(keys) {
    const found = await this.#within('readonly', (transaction) => {
      const store = transaction.objectStore(STORE);
      return Promise.all(keys.map((key) => answer(store.getKey(key))));
    });
    return found.map((key) => key !== undefined);
  }

  /** Makes a tab's rows what `renamed` makes of them, all at once, so that two who want them do not both get them. */
  async move(tab, renamed) {
    let moved = [];
    await this.#change((store) => {
      const range = IDBKeyRange.bound([tab], [tab, []]);
      store.getAll(range).onsuccess = ({ target }) => {
        moved = target.result.map(renamed);
        store.delete(range);
        moved.forEach((row) => store.put(row));
      };
    });
    return moved;
  }

  #change(act) {
    return this.#within('readwrite', (transaction) => {
      const done = new Promise((resolve, fail) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => fail(transaction.error);
      });
      act(transaction.objectStore(STORE));
      return done;
    });
  }

  // A browser may close a database at any time, to clear it away or when it fails; it is opened anew then, once.
  async #within(mode, act) {
    let transaction;
    try {
      transaction = this.#database.transaction(STORE, mode, RELAXED);
    } catch {
      this.#database = await opened();
      transaction = this.#database.transaction(STORE, mode, RELAXED);
    }
    return act(transaction);
  }
}

// Some browsers never answer, and nothing is to wait for them.
function opened() {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: ['tab', 'n'] });
  const late = new Promise((_, fail) => setTimeout(() => fail(new Error('the browser does not open its database')), OPENS_WITHIN));
  return Promise.race([answer(request), late]);
}

function answer(request) {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

import { KeptStore } from './kept-store.js';
import { Tab } from './tab.js';

/**
 * Keeps in the browser what the server has not confirmed yet, for one person, article and set: it outlives the tab. Each
 * item belongs to the tab in which it was made, which alone sends it; those of a tab that is gone pass to one that asks.
 *
 * `place` tells where the items belong: `{member, article, set, text}`, `text` being what the article is known again by,
 * and `{heading, address}` for people. `store` is a KeptStore or null, or a promise of it. Fires `unsafe` when something
 * could not be written down.
 */
export class KeptEdits extends EventTarget {
  #place;
  #tab;
  #store;
  #rows = new Map();
  // What is written down as soon as this turn is over.
  #due = new Set();
  #unsafe = new Set();
  #living = new Set();
  #count = 0;

  constructor(place, store = KeptStore.open(), tab = new Tab()) {
    super();
    this.#place = place;
    this.#tab = tab;
    this.#store = Promise.all([store, tab.ready]).then(([opened]) => opened);
  }

  /** Whether no other tab can take this one for gone while it lives. */
  get sure() {
    return this.#tab.sure;
  }

  /** Whether all that waits outlives this tab; what is just being written counts as written. */
  get safe() {
    return this.#unsafe.size === 0;
  }

  /** Writes items down, or what has become of them, when this turn is over: as they are then. */
  keep(items) {
    const more = items.filter((item) => !this.#due.has(item));
    if (more.length === 0) {
      return;
    }
    more.forEach((item) => this.#due.add(item) && this.#rows.set(item, this.#row(item)));
    this.#write((store) => {
      more.forEach((item) => this.#due.delete(item));
      return store.put(more.filter((item) => this.#rows.has(item)).map((item) => this.#rows.get(item)));
    }).then((written) => written || this.#fail(more));
  }

  /** They have arrived, or are wanted no more. */
  forget(items) {
    const keys = items.filter((item) => this.#rows.has(item)).map((item) => key(this.#rows.get(item)));
    items.forEach((item) => this.#unsafe.delete(item));
    items.forEach((item) => this.#rows.delete(item));
    keys.length > 0 && this.#write((store) => store.remove(keys));
  }

  /** Those that another tab has taken, in the belief that this one was gone. */
  async taken(items) {
    if (this.#tab.sure) {
      return [];
    }
    let here = [];
    await this.#write(async (store) => (here = await store.has(items.map((item) => key(this.#rows.get(item))))));
    return items.filter((item, i) => here[i] === false && !this.#unsafe.has(item));
  }

  /** What tabs left behind that are gone, in order; from now on it is this one's. `later` gets what others leave. */
  async left(later) {
    const store = await this.#store;
    const rows = (await store?.all().catch(() => [])) ?? [];
    const groups = [];
    for (const tab of new Set(rows.filter((row) => this.#isOfHere(row)).map((row) => row.tab))) {
      if (await this.#tab.isGone(tab)) {
        groups.push(await this.#adopt(tab));
      } else if (!this.#living.has(tab)) {
        this.#living.add(tab);
        this.#tab.whenGone(tab).then(async () => later(await this.#adopt(tab)));
      }
    }
    // Within a tab the order is sure; clocks are only asked which tab came first.
    return groups.filter(([first]) => first).sort(([a], [b]) => a.made - b.made).flat();
  }

  #fail(items) {
    items.forEach((item) => this.#due.delete(item));
    items.filter((item) => this.#rows.has(item)).forEach((item) => this.#unsafe.add(item));
    this.dispatchEvent(new CustomEvent('unsafe'));
  }

  async #adopt(tab) {
    const adopted = [];
    await this.#write((store) =>
      store.move(tab, (row) => {
        const own = { ...row, tab: this.#tab.id, n: this.#count++ };
        adopted.push(own);
        return own;
      }),
    );
    // Numbers of articles may come again, in an installation that was begun anew; texts do not.
    const mine = adopted.filter(({ text }) => text === this.#place.text);
    this.#write((store) => store.remove(adopted.filter((row) => !mine.includes(row)).map(key)));
    mine.forEach((row) => this.#rows.set(row.item, row));
    return mine.map(({ item }) => item);
  }

  #isOfHere({ tab, member, article, set }) {
    const here = this.#place;
    return tab !== this.#tab.id && member === here.member && article === here.article && set === here.set;
  }

  #row(item) {
    const { n, tab } = this.#rows.get(item) ?? { n: this.#count++, tab: this.#tab.id };
    return { tab, n, ...this.#place, made: item.made, item };
  }

  /** Answers whether it is written down. */
  async #write(act) {
    const store = await this.#store;
    return store ? Promise.resolve(act(store)).then(() => true, () => false) : false;
  }
}

function key({ tab, n }) {
  return [tab, n];
}

// So many are had ahead of the one that is shown, so that the next never waits for the server.
const AHEAD = 20;

/**
 * The disagreements that wait for a reviewer, in order: what is shown now is the first. It is learnt page by page, and only
 * what was done here is known better than the server tells it: what is on its way still counts as open there.
 */
export class ReviewQueue {
  /** How many are left with what is shown now. */
  left = 0;
  /** Whether the server has been asked to the end, and has no more. */
  over = false;
  /** After what the server is asked to go on. */
  cursor = null;
  #cards = [];
  // Whether the server's list was read to its end, and how many it told of that were not known here.
  #read = false;
  #found = 0;
  // By id the revision at which something was done with it here.
  #done;
  #later = new Set();
  #past = [];

  /** `decided` are those on their way, `[id, revision]` each. */
  constructor(decided = []) {
    this.#done = new Map(decided);
  }

  get current() {
    return this.#cards[0] ?? null;
  }

  /** The next ones, with what is shown now. */
  get ahead() {
    return this.#cards.slice(0, AHEAD);
  }

  /** How many were decided here and not taken back. */
  get decided() {
    return this.#past.reduce((sum, { act, cards }) => sum + (act.kind === 'verdict' ? cards.length : 0), 0);
  }

  /** Whether more should be asked for: ahead of time, and once all is done from the beginning, as some were put off, or are new. */
  get hungry() {
    return !this.over && this.#cards.length < (this.#read ? 1 : AHEAD);
  }

  /** A page is being asked for. */
  ask() {
    if (this.#read) {
      this.#read = false;
      this.#found = 0;
      this.#later.clear();
    }
  }

  /** Takes a page of the server's list, which counts so many as open that are decided here. */
  learn({ items, next, left }, unsent = 0) {
    const fresh = items.filter((card) => this.#isNew(card));
    this.#cards.push(...fresh);
    this.#found += fresh.length;
    this.cursor = next ?? null;
    this.#read = this.cursor === null;
    this.left = this.#read ? this.#cards.length + this.#later.size : Math.max(left - unsent, this.#cards.length);
    this.over = this.#read && this.#cards.length === 0 && this.#found === 0 && this.#later.size === 0;
  }

  /** These were decided at this revision by another tab, and shall not be shown. */
  hold(ids, revision) {
    ids.forEach((id) => this.#done.set(id, revision));
    this.#drop(ids);
  }

  /** What is shown first, though it stands elsewhere in the order. */
  showFirst(card) {
    this.#drop([card.id]);
    this.#cards.unshift(card);
    this.over = false;
    this.left = Math.max(this.left, this.#cards.length);
  }

  /** The card shown now and some alike are decided by this act. */
  decide(act, ids) {
    const wanted = new Set(ids);
    const known = this.#cards.filter(({ id }) => wanted.has(id));
    const cards = ids.map((id) => known.find((card) => card.id === id) ?? { id });
    cards.forEach(({ id, revision = 0 }) => this.#done.set(id, revision));
    this.#drop(ids);
    this.left = Math.max(this.left - ids.length, this.#cards.length);
    this.#past.push({ act, cards });
  }

  /** Takes the card shown now away until the others are done. */
  putOff() {
    const [card] = this.#cards.splice(0, 1);
    this.#later.add(card.id);
    return card;
  }

  /** The card became several by this act, which are shown in its place. */
  divide(act, id, items) {
    const cards = this.#cards.filter((card) => card.id === id);
    const parts = items.filter((item) => isOpen(item));
    this.#past.push({ act, cards, parts: parts.map((part) => part.id) });
    this.#drop([id, ...parts.map((part) => part.id)]);
    this.#cards.unshift(...parts);
    this.left = Math.max(this.left - cards.length + parts.length, this.#cards.length);
  }

  /** The last one decided here is shown again, to be decided anew; answers whether there is one. */
  back() {
    const shown = new Set(this.#cards.map(({ id }) => id));
    const last = this.#past.findLast(({ cards }) => cards[0].versions && !shown.has(cards[0].id));
    last && this.showFirst(last.cards[0]);
    return Boolean(last);
  }

  /** The last act that was done here, if there is one. */
  get last() {
    return this.#past.at(-1)?.act;
  }

  /** Forgets the last act and shows its card again; answers the act, or null where nothing was decided here. */
  undo() {
    const { act, cards, parts = [] } = this.#past.pop() ?? { act: null, cards: [] };
    this.left -= parts.length;
    this.#drop(parts);
    this.#reopen(cards);
    return act;
  }

  /** An act was refused: its cards come back after the one that is shown, the first of them as `card` where it is known anew; answers whether any does. */
  refuse(act, card) {
    const at = this.#past.findIndex((past) => past.act === act);
    const [{ cards }] = at < 0 ? [{ cards: [] }] : this.#past.splice(at, 1);
    const [first, ...alike] = cards;
    const again = [card ?? first, ...alike].filter((each) => each?.versions);
    cards.forEach(({ id }) => this.#done.delete(id));
    this.#drop(again.map(({ id }) => id));
    this.#cards.splice(1, 0, ...again);
    this.left = Math.max(this.left + cards.length, this.#cards.length);
    this.over = false;
    return again.length > 0;
  }

  /** The server has said how these stand now; `isAnew` puts those that are open before all others. */
  update(items, isAnew = false) {
    for (const item of items) {
      const at = this.#cards.findIndex(({ id }) => id === item.id);
      this.#past.forEach(({ cards }) => exchange(cards, item));
      if (at === 0 || (at > 0 && isOpen(item))) {
        this.#cards[at] = { ...this.#cards[at], ...item };
      } else if (at > 0) {
        this.#cards.splice(at, 1);
      } else if (at < 0 && isAnew && isOpen(item)) {
        this.#done.delete(item.id);
        this.#cards.unshift(item);
        this.left++;
        this.over = false;
      }
      this.#done.has(item.id) && this.#done.set(item.id, Math.max(item.revision, this.#done.get(item.id)));
    }
  }

  /** The card of a unit which there is no more is taken away. */
  drop(id) {
    this.left -= this.#cards.some((card) => card.id === id) ? 1 : 0;
    this.#drop([id]);
  }

  #reopen(cards) {
    cards.forEach(({ id }) => this.#done.delete(id));
    const known = cards.filter((card) => card.versions);
    this.#drop(known.map(({ id }) => id));
    this.#cards.unshift(...known);
    this.left = Math.max(this.left + cards.length, this.#cards.length);
    this.over &&= cards.length === 0;
  }

  #isNew({ id, revision }) {
    const done = this.#done.get(id);
    return !this.#later.has(id) && (done === undefined || revision > done) && this.#cards.every((card) => card.id !== id);
  }

  #drop(ids) {
    this.#cards = this.#cards.filter(({ id }) => !ids.includes(id));
  }
}

/** Whether a reviewer is wanted. */
export function isOpen({ state }) {
  return state === 'open' || state === 'renewed';
}

function exchange(cards, item) {
  const at = cards.findIndex(({ id }) => id === item.id);
  if (at >= 0) {
    cards[at] = { ...cards[at], ...item };
  }
}

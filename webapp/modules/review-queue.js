import { ReviewPast } from './review-past.js';

// So many are had ahead of the one that is shown, so that the next never waits for the server.
const AHEAD = 20;

/**
 * The disagreements that wait for a reviewer, in order: what is shown now is the first. It is learnt page by page, and only
 * what was done here is known better than the server tells it: what is on its way still counts as open there.
 */
export class ReviewQueue {
  /** How many are to be decided, with what is shown now. */
  left = 0;
  /** Whether the server has been asked to the end, and has no more. */
  over = false;
  /** After what the server is asked to go on. */
  cursor = null;
  #cards = [];
  // Those shown once more although they are settled, which nobody waits for.
  #again = new Set();
  // Whether the server's list was read to its end, and how many it told of that were not known here.
  #read = false;
  #found = 0;
  // By id the revision at which something was done with it here.
  #done;
  #later = new Set();
  #past = new ReviewPast();

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
    return this.#past.decided.length;
  }

  /** The card shown now is the `nth` of so many; null where it was settled before, and is none of these. */
  get place() {
    const settled = this.#past.decided;
    const nth = (this.#again.has(this.current?.id) ? settled.indexOf(this.current.id) : settled.length) + 1;
    return nth > 0 ? { nth, of: settled.length + this.left } : null;
  }

  /** Whether more should be asked for: ahead of time, and once all is done from the beginning, as some were put off, or are new. */
  get hungry() {
    return !this.over && this.#cards.length < (this.#read ? 1 : AHEAD);
  }

  get #open() {
    return this.#cards.filter(({ id }) => !this.#again.has(id)).length;
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
    this.left = this.#read ? this.#open + this.#later.size : Math.max(left - unsent, this.#open);
    this.over = this.#read && this.#cards.length === 0 && this.#found === 0 && this.#later.size === 0;
  }

  /** The server counts so many, and knows of all that was done here. */
  count(left) {
    this.left = Math.max(left, this.#open);
  }

  /** There is nothing to be had. */
  stop() {
    Object.assign(this, { over: true, left: 0 });
  }

  /** These were decided at this revision by another tab, and shall not be shown. */
  hold(ids, revision) {
    ids.forEach((id) => this.#done.set(id, revision));
    this.#drop(ids);
  }

  /** What is shown first, though it stands elsewhere in the order. */
  showFirst(card, isSettled = !isOpen(card)) {
    this.#drop([card.id]);
    this.#cards.unshift(card);
    isSettled && this.#again.add(card.id);
    this.over = false;
    this.left = Math.max(this.left, this.#open);
  }

  /** The card shown now and some alike are decided by this act. */
  decide(act, ids) {
    const wanted = new Set(ids);
    const known = this.#cards.filter(({ id }) => wanted.has(id));
    const cards = ids.map((id) => known.find((card) => card.id === id) ?? { id });
    const waited = ids.filter((id) => !this.#again.has(id)).length;
    cards.forEach(({ id, revision = 0 }) => this.#done.set(id, revision));
    this.#drop(ids);
    this.left = Math.max(this.left - waited, this.#open);
    this.#past.decide(act, cards);
  }

  /** Takes the card shown now away until the others are done; answers it, or null where it is settled and is left so. */
  putOff() {
    const [card] = this.#cards;
    const waits = !this.#again.has(card.id);
    waits && this.#later.add(card.id);
    this.#drop([card.id]);
    return waits ? card : null;
  }

  /** The card became several by this act, which are shown in its place; nothing is shown where it was not among these any more. */
  divide(act, id, items) {
    const cards = this.#cards.filter((card) => card.id === id);
    const parts = items.filter((item) => isOpen(item));
    this.#past.divide(act, parts.map((part) => part.id));
    if (cards.length > 0) {
      this.#drop([id, ...parts.map((part) => part.id)]);
      this.#cards.unshift(...parts);
      this.left = Math.max(this.left - cards.length + parts.length, this.#open);
    }
  }

  /** What was divided by an act of this key is one again, as far as nobody has decided it. */
  join(key, items) {
    const { parts } = this.#past.forget(key);
    const shown = parts.filter((id) => this.#cards.some((card) => card.id === id)).length;
    const whole = items.filter((item) => isOpen(item));
    this.#drop([...parts, ...whole.map(({ id }) => id)]);
    whole.forEach(({ id }) => this.#done.delete(id));
    this.#cards.unshift(...whole);
    this.left = Math.max(this.left - shown + whole.length, this.#open);
    this.over = false;
  }

  /** What was divided by an act of this key stays so, and what was done before that is the last now. */
  leaveApart(key) {
    this.#past.forget(key);
  }

  /** The last one decided here is shown again, to be decided anew; answers whether there is one. */
  back() {
    const last = this.#past.lastBut(new Set(this.#cards.map(({ id }) => id)));
    last && this.showFirst(last, true);
    return Boolean(last);
  }

  /** The last act that was done here, if there is one. */
  get last() {
    return this.#past.last;
  }

  /** Forgets the last verdict and shows its card again as it was; answers the act, or null where nothing was decided here. */
  undo() {
    const { act, cards, before } = this.#past.forget();
    this.#comeBack(0, cards.map((card, i) => ({ ...before[i], revision: card.revision })));
    return act;
  }

  /** A verdict was refused: its cards come back after the one that is shown, the first of them as `card` where it is known anew. */
  refuse(act, card) {
    const { cards, before } = this.#past.forget(act.key);
    this.#comeBack(1, cards.map((each, i) => (i === 0 && card) || { ...before[i], revision: each.revision }));
  }

  /** There is no more what a verdict was on; what was decided with it comes back. */
  lose(act) {
    const { before } = this.#past.forget(act.key);
    this.#comeBack(1, before.slice(1));
  }

  /** The server has said how these stand now; `isAnew` puts them before all others. */
  update(items, isAnew = false) {
    for (const item of items) {
      const at = this.#cards.findIndex(({ id }) => id === item.id);
      this.#past.update(item);
      if (at === 0 || (at > 0 && isOpen(item))) {
        this.#cards[at] = { ...this.#cards[at], ...item };
        at === 0 && this.#count(item);
      } else if (at > 0) {
        this.#cards.splice(at, 1);
      } else if (at < 0 && isAnew && isOpen(item)) {
        this.#done.delete(item.id);
        this.#cards.unshift(item);
        this.left++;
        this.over = false;
      } else if (at < 0 && isAnew) {
        this.showFirst(item);
      }
      this.#done.has(item.id) && this.#done.set(item.id, Math.max(item.revision, this.#done.get(item.id)));
    }
  }

  /** The card of a unit which there is no more is taken away. */
  drop(id) {
    this.left -= this.#cards.some((card) => card.id === id && !this.#again.has(id)) ? 1 : 0;
    this.#drop([id]);
  }

  // What is shown now turned out to wait no more, or to wait again.
  #count({ id, state }) {
    const waits = isOpen({ state });
    if (waits === this.#again.has(id)) {
      this.left += waits ? 1 : -1;
      waits ? this.#again.delete(id) : this.#again.add(id);
    }
  }

  #comeBack(at, cards) {
    const ids = cards.map(({ id }) => id);
    const known = cards.filter((card) => card.versions);
    this.#drop(ids);
    ids.forEach((id) => this.#done.delete(id));
    this.#cards.splice(at, 0, ...known);
    known.filter((card) => !isOpen(card)).forEach(({ id }) => this.#again.add(id));
    this.left = Math.max(this.left + ids.filter((id) => !this.#again.has(id)).length, this.#open);
    this.over &&= cards.length === 0;
  }

  #isNew({ id, revision }) {
    return !this.#later.has(id) && !(this.#done.get(id) >= revision) && this.#cards.every((card) => card.id !== id);
  }

  #drop(ids) {
    this.#cards = this.#cards.filter(({ id }) => !ids.includes(id));
    ids.forEach((id) => this.#again.delete(id));
  }
}

/** Whether a reviewer is wanted. */
export function isOpen({ state }) {
  return state === 'open' || state === 'renewed';
}

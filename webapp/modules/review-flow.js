import { ReviewArticles } from './review-articles.js';
import { ReviewQueue } from './review-queue.js';
import { ReviewRate } from './review-rate.js';
import { ReviewSending } from './review-sending.js';
import { uuid } from './uuid.js';
import { SignedOut } from './wire.js';

const READ_AGAIN = 4000;

/**
 * What a reviewer does, one disagreement after the other: each act shows at once, and the server hears of it in its turn. The
 * next ones and their articles are read ahead, so that nobody waits.
 *
 * `wire` reads and posts (as ReviewWire), `keeping` keeps (as KeptEdits), `now()` is the time. Fires `changed` when another card
 * is to be shown or the card is known anew, `state` (as ReviewSending), and `told` (`detail.text`), a sentence of the server.
 */
export class ReviewFlow extends EventTarget {
  queue = new ReviewQueue();
  articles;
  rate = new ReviewRate();
  /** The card that is being divided, for which all waits. */
  busy = null;
  #wire;
  #keeping;
  #sending;
  #now;
  #pause;
  #filters = {};
  #drafts = new Map();
  #told = new Map();
  #filling = null;
  #wakeUp = () => {};

  constructor({ wire, project, keeping, now = Date.now, pause = (ms) => new Promise((done) => setTimeout(done, ms)), ...how }) {
    super();
    Object.assign(this, { articles: new ReviewArticles((id) => wire.article(id)) });
    this.#wire = wire;
    this.#keeping = keeping;
    this.#now = now;
    this.#pause = pause;
    this.#sending = new ReviewSending({ project, keeping, post: (path, request) => wire.post(path, request), pause, ...how });
    this.#sending.addEventListener('state', ({ detail }) => this.#fire('state', detail));
    this.#sending.addEventListener('answered', ({ detail }) => this.#answered(detail));
    this.#sending.addEventListener('refused', ({ detail }) => this.#refused(detail));
    this.articles.addEventListener('come', ({ detail }) => detail.id === this.current?.article && this.#fire('changed'));
    this.articles.addEventListener('unread', ({ detail }) => this.#hindered(detail.hindrance).then(() => this.#ahead()));
  }

  get current() {
    return this.queue.current;
  }

  get waiting() {
    return this.#sending.waiting;
  }

  /** Kept once the server has all that was done. */
  settled() {
    return this.#sending.settled();
  }

  /** How far one has come: the card shown now is the `nth` of so many. */
  get place() {
    const { decided, left } = this.queue;
    return { nth: decided + 1, of: decided + left };
  }

  /** What goes with the verdict on a unit: `{reason, note, own}`, `own` being a span that was marked for it. */
  draft(id) {
    this.#drafts.has(id) || this.#drafts.set(id, { reason: null, note: '', own: null });
    return this.#drafts.get(id);
  }

  /** What the server said of the verdict on a unit, or undefined. */
  told(id) {
    return this.#told.get(id);
  }

  /** Sends first what another tab has left behind. */
  async restore() {
    this.#restored(await this.#keeping.left((later) => this.#restored(later)));
  }

  /** Goes through what these filters let through, from the unit `first` on if there is one. */
  begin(filters, first = null) {
    this.#filters = filters;
    this.queue = new ReviewQueue(this.#sending.decided);
    first && this.queue.showFirst(first);
    this.#filling = null;
    this.#fire('changed');
    return this.#fill();
  }

  /** Looks for more where all was done. */
  look() {
    this.queue.over = false;
    return this.#fill();
  }

  /** Tries again now what waits for the network. */
  hurry() {
    this.#sending.hurry();
    this.#wakeUp();
  }

  decide({ choice, spans = [], also = [] }) {
    const { id, revision } = this.current;
    const { reason, note } = this.draft(id);
    const body = { revision, choice, ...(choice === 'own' && { spans }), reason, note, also };
    const act = this.#act('verdict', id, body);
    this.articles.update([id, ...also].map((each) => ({ id: each, article: this.current.article, state: 'decided' })));
    this.queue.decide(act, [id, ...also]);
    this.rate.add(this.#now(), 1 + also.length);
    this.#told.delete(id);
    this.#next();
    this.#sending.push(act);
  }

  later() {
    const act = this.#act('later', this.queue.putOff().id);
    this.#next();
    this.#sending.push(act);
  }

  back() {
    return this.queue.back() && (this.#next(), true);
  }

  split() {
    this.busy = this.current.id;
    this.#fire('changed');
    this.#sending.push(this.#act('split', this.busy));
  }

  /** Takes the last act back, also one of an earlier sitting; answers whether it can be: what was split stays so. */
  undo() {
    return this.queue.last?.kind !== 'split' && this.#takeBack(this.queue.undo());
  }

  #takeBack(act) {
    if (act?.kind === 'verdict') {
      this.rate.takeBack(1 + act.body.also.length);
      Object.assign(this.draft(act.id), { reason: act.body.reason, note: act.body.note });
      this.articles.update([this.current]);
    }
    act && this.#next();
    if (!act || !this.#sending.take(act)) {
      this.#sending.push({ ...this.#act('undo', act?.id ?? null), of: act?.key });
    }
    return true;
  }

  #act(kind, id, body) {
    return { kind, id, body, key: uuid(), made: this.#now() };
  }

  #next() {
    this.#ahead();
    this.#fire('changed');
    this.#fill();
  }

  #ahead() {
    this.articles.want(this.queue.ahead.map(({ article }) => article));
  }

  #fill() {
    const { queue } = this;
    if (this.#filling?.queue !== queue && queue.hungry) {
      this.#filling = { queue };
      this.#filling.done = this.#read(queue).then(() => (this.#filling = this.#filling?.queue === queue ? null : this.#filling));
    }
    return this.#filling?.done;
  }

  async #read(queue) {
    while (queue === this.queue && queue.hungry) {
      const had = queue.current;
      queue.ask();
      try {
        const page = await this.#wire.units(this.#filters, queue.cursor);
        queue.learn(page, this.#sending.decided.length);
      } catch (hindrance) {
        await this.#hindered(hindrance);
      }
      if (queue === this.queue) {
        this.#ahead();
        (had !== queue.current || queue.over) && this.#fire('changed');
      }
    }
  }

  async #hindered(hindrance) {
    this.#tellOf(hindrance);
    await Promise.race([this.#pause(READ_AGAIN), new Promise((wake) => (this.#wakeUp = wake))]);
  }

  #tellOf(hindrance) {
    if (hindrance instanceof SignedOut) {
      this.#fire('state', { state: 'signedOut', other: hindrance.other, waiting: this.waiting, safe: this.#keeping.safe });
    } else if (hindrance.isRefusal) {
      this.#fire('told', { text: hindrance.message });
    }
  }

  #restored(acts) {
    if (acts.length > 0) {
      acts.filter(({ kind }) => kind === 'verdict').forEach(({ id, body }) => this.queue.hold([id, ...body.also], body.revision));
      this.#sending.restore(acts);
    }
  }

  #answered({ act, items }) {
    this.articles.update(items);
    if (act.kind === 'split') {
      this.busy = null;
      this.queue.divide(act, act.id, items);
    } else {
      this.queue.update(items, act.kind === 'undo' && act.of === undefined);
    }
    // What was decided last may be what something else has waited for.
    this.waiting === 0 && this.look();
    const isSeen = act.kind !== 'verdict' || items.some(({ id }) => id === this.current?.id);
    isSeen && act.kind !== 'later' && this.#next();
  }

  // What was typed for it is there again, with the card.
  #refused({ act, status, problem }) {
    const { current, detail } = problem;
    this.busy = null;
    if (act.kind === 'verdict' && status !== 404) {
      this.queue.refuse(act, current?.id === act.id ? current : undefined);
      this.rate.takeBack(1 + act.body.also.length);
      Object.assign(this.draft(act.id), { reason: act.body.reason, note: act.body.note, own: act.body.spans?.[0] ?? null });
      this.#told.set(act.id, detail);
    } else if (status === 404) {
      this.queue.drop(act.id);
    }
    current && this.articles.update([current]);
    current && current.id !== act.id && this.queue.update([current]);
    this.#fire('told', { text: detail });
    this.#next();
  }

  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

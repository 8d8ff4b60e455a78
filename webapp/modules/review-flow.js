import { ReviewArticles } from './review-articles.js';
import { ReviewDrafts } from './review-drafts.js';
import { ReviewQueue } from './review-queue.js';
import { ReviewRate } from './review-rate.js';
import { ReviewReading } from './review-reading.js';
import { ReviewSending } from './review-sending.js';
import { uuid } from './uuid.js';
import { SignedOut } from './wire.js';
import { say } from './words.js';

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
  drafts = new ReviewDrafts();
  /** Whether all waits for something to be divided, or put together. */
  busy = false;
  #wire;
  #keeping;
  #sending;
  #now;
  #reading;

  constructor({ wire, project, keeping, now = Date.now, pause = (ms) => new Promise((done) => setTimeout(done, ms)), ...how }) {
    super();
    Object.assign(this, { articles: new ReviewArticles((id) => wire.article(id)) });
    this.#wire = wire;
    this.#keeping = keeping;
    this.#now = now;
    this.#sending = new ReviewSending({ project, keeping, post: (path, request) => wire.post(path, request), pause, ...how });
    this.#sending.addEventListener('state', ({ detail }) => this.#fire('state', detail));
    this.#sending.addEventListener('answered', ({ detail }) => this.#answered(detail));
    this.#sending.addEventListener('refused', ({ detail }) => this.#refused(detail));
    this.#reading = new ReviewReading({ units: (...what) => wire.units(...what), unsent: () => this.#sending.decided.length, isSettled: () => this.waiting === 0, pause });
    this.#reading.begin(this.queue, {});
    this.#reading.addEventListener('changed', () => this.#fire('changed'));
    this.#reading.addEventListener('read', () => this.#ahead());
    this.#reading.addEventListener('hindered', ({ detail }) => this.#tellOf(detail.hindrance));
    this.articles.addEventListener('come', ({ detail }) => detail.id === this.current?.article && this.#fire('changed'));
    this.articles.addEventListener('unread', ({ detail }) => this.#reading.hindered(detail.hindrance).then(() => this.#ahead()));
  }

  get current() {
    return this.queue.current;
  }

  /** Why there is nothing to show, as the server says it; null if it did not refuse. */
  get refusal() {
    return this.#reading.refusal;
  }

  get waiting() {
    return this.#sending.waiting;
  }

  /** Kept once the server has all that was done. */
  settled() {
    return this.#sending.settled();
  }

  /** How far one has come: the card shown now is the `nth` of so many; null where it is none of these. */
  get place() {
    return this.queue.place;
  }

  /** Sends first what another tab has left behind. */
  async restore() {
    this.#restored(await this.#keeping.left((later) => this.#restored(later)));
  }

  /** Goes through what these filters let through, from the unit `first` on if there is one. */
  begin(filters, first = null) {
    this.queue = new ReviewQueue(this.#sending.decided);
    first && this.queue.showFirst(first);
    this.#reading.begin(this.queue, filters);
    this.#fire('changed');
    return this.#reading.fill();
  }

  /** Looks for more where all was done. */
  look() {
    this.queue.over = false;
    return this.#reading.fill();
  }

  /** Asks, while nobody may be there, whether others have left more to decide. */
  lookAgain() {
    return this.refusal === null ? this.#reading.count(true) : null;
  }

  /** Tries again now what waits for the network. */
  hurry() {
    this.#sending.hurry();
    this.#reading.hurry();
  }

  decide({ choice, spans = [], also = [] }) {
    const { id, revision } = this.current;
    const { reason, note } = this.drafts.of(this.current);
    const body = { revision, choice, ...(choice === 'own' && { spans }), reason, note, also };
    const act = this.#act('verdict', id, body);
    this.articles.update([id, ...also].map((each) => ({ id: each, article: this.current.article, state: 'decided' })));
    this.queue.decide(act, [id, ...also]);
    this.rate.add(this.#now(), 1 + also.length);
    this.drafts.tell(id, null);
    this.#next();
    this.#sending.push(act);
  }

  /** Leaves the card for after the others, or as it is if it is settled. */
  later() {
    const card = this.queue.putOff();
    this.#next();
    card && this.#sending.push(this.#act('later', card.id));
  }

  back() {
    return this.queue.back() && (this.#next(), true);
  }

  split() {
    this.#wait(this.#act('split', this.current.id));
  }

  /** Takes the last act back, also one of an earlier sitting. */
  undo() {
    const { last } = this.queue;
    last?.kind === 'split' ? this.#wait({ ...this.#act('undo', last.id), of: last.key, joins: true }) : this.#takeBack(this.queue.undo());
  }

  #wait(act) {
    this.busy = true;
    this.#fire('changed');
    this.#sending.push(act);
  }

  #takeBack(act) {
    if (act) {
      this.rate.takeBack(1 + act.body.also.length);
      this.drafts.type(this.current, { reason: act.body.reason, note: act.body.note });
      this.articles.update([this.current]);
      this.#next();
    }
    if (!act || !this.#sending.take(act)) {
      this.#sending.push({ ...this.#act('undo', act?.id ?? null), of: act?.key });
    }
  }

  #act(kind, id, body) {
    this.#reading.touch();
    return { kind, id, body, key: uuid(), made: this.#now() };
  }

  #next() {
    this.#ahead();
    this.#fire('changed');
    this.#reading.fill();
  }

  #ahead() {
    this.articles.want(this.queue.ahead.map(({ article }) => article));
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

  #answered({ act, items, gone, takenBack }) {
    this.articles.update(items);
    gone.forEach((id) => this.queue.drop(id));
    this.#take(act, items, takenBack);
    // What was decided last may be what something else has waited for.
    this.waiting === 0 && (this.look(), this.#reading.count());
    const isSeen = act.kind !== 'verdict' || items.some(({ id }) => id === this.current?.id);
    isSeen && act.kind !== 'later' && this.#next();
  }

  #take(act, items, takenBack) {
    if (act.kind === 'split') {
      this.busy = false;
      this.queue.divide(act, act.id, items);
    } else if (act.joins) {
      this.busy = false;
      this.queue.join(act.of, items);
    } else {
      act.kind === 'verdict' && act.id !== this.current?.id && this.drafts.done(act.id);
      act.kind === 'undo' && !act.of && items.forEach((item) => this.drafts.type(item, { reason: takenBack?.reason ?? null, note: takenBack?.note ?? '' }));
      this.queue.update(items, act.kind === 'undo' && !act.of);
    }
  }

  // What was typed for it is there again, with the card.
  #refused({ act, status, problem }) {
    const { current, detail } = problem;
    this.busy = false;
    act.kind === 'verdict' && this.#decideNot(act, status, current?.id === act.id ? current : undefined, detail);
    act.kind === 'undo' && act.id && !act.joins && this.#askFor(act.id);
    act.joins && this.queue.leaveApart(act.of);
    status === 404 && act.kind !== 'verdict' && this.queue.drop(act.id);
    current && this.articles.update([current]);
    current && current.id !== act.id && this.queue.update([current]);
    this.#fire('told', { text: status === 404 && act.body?.note ? `${detail} ${say('review.review.lost-note', act.body.note)}` : detail });
    this.#next();
  }

  #decideNot(act, status, current, detail) {
    const { reason, note, spans, also } = act.body;
    this.rate.takeBack(1 + also.length);
    if (status === 404) {
      this.queue.lose(act);
    } else {
      this.queue.refuse(act, current);
      this.drafts.type({ id: act.id }, { reason, note, own: spans?.[0] ?? null });
      this.drafts.tell(act.id, detail);
    }
  }

  // It is shown as it stands, whatever was thought of it here.
  async #askFor(id) {
    const unit = await this.#wire.unit(id).catch((hindrance) => (hindrance.isRefusal ? { gone: true } : null));
    unit?.gone ? this.queue.drop(id) : unit && (this.articles.update([unit]), this.queue.update([unit]));
    this.#next();
  }

  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

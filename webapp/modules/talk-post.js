import { Asking } from './asking.js';
import { asRequest } from './talk.js';

/**
 * Sends what somebody says in threads, in order, one deed at a time, until each is answered; what is not sent yet is kept
 * by `keeping` (as KeptEdits) beyond the tab's end. What got no answer is sent again as it was: ids are made here, so it is
 * said once. `ready(deed)` is a promise of the moment from which the server can take it; all else as Asking wants it.
 *
 * Fires `later` {signedOut, other} when the server is away, `said` {deed, thread}, `refused` {deed, problem}, `gone` {deed}
 * when another tab sends it, and `taken` {deed} for what another tab had left behind.
 */
export class TalkPost extends EventTarget {
  #asking;
  #keeping;
  #ready;
  #queue = [];
  #sending = false;

  constructor({ keeping, ready = async () => {}, ...how }) {
    super();
    this.#keeping = keeping;
    this.#ready = ready;
    this.#asking = new Asking({ ...how, accepts: ({ id }) => typeof id === 'string' });
    this.#asking.addEventListener('later', ({ detail }) => this.#fire('later', detail));
  }

  get waiting() {
    return this.#queue.length;
  }

  /** Whether something would be lost with this tab. */
  get atRisk() {
    return this.waiting > 0 && !this.#keeping.safe;
  }

  push(deed) {
    const item = { deed, made: Date.now() };
    this.#queue.push(item);
    this.#keeping.keep([item]);
    this.#start();
  }

  /** Tries again now, also what other tabs have left behind. */
  async hurry() {
    this.#asking.hurry();
    this.#restore(await this.#keeping.left((items) => this.#restore(items)));
  }

  #restore(items) {
    items.forEach(({ deed }) => this.#fire('taken', { deed }));
    this.#queue.unshift(...items);
    this.#start();
  }

  async #start() {
    if (this.#sending) {
      return;
    }
    this.#sending = true;
    while (this.#queue.length > 0) {
      await this.#deliver(this.#queue[0]);
    }
    this.#sending = false;
  }

  async #deliver(item) {
    const { deed } = item;
    await this.#ready(deed);
    const taken = await this.#keeping.taken([item]);
    if (taken.length > 0) {
      this.#settle(item);
      this.#fire('gone', { deed });
      return;
    }
    const { path, ...request } = asRequest(deed);
    const { ok, answer } = await this.#asking.answered(path, request);
    this.#settle(item);
    this.#keeping.forget([item]);
    this.#fire(ok ? 'said' : 'refused', ok ? { deed, thread: answer } : { deed, problem: answer });
  }

  #settle(item) {
    this.#queue = this.#queue.filter((other) => other !== item);
  }

  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

import { uuid } from './uuid.js';

const CHANNEL = 'isnad-tabs';
const ANSWERS_WITHIN = 700;
const ASKS_AGAIN = 5000;

const lockOf = (id) => `isnad-tab-${id}`;

/**
 * This tab among the others of the browser, and whether they still live. `sure` says that the answer is certain: by a lock
 * that a tab holds as long as it lives. Where pages come over plain HTTP there are no locks; there the others are asked,
 * and one that sleeps may be taken for gone.
 */
export class Tab {
  id = uuid();
  sure = Boolean(globalThis.navigator?.locks);
  /** Kept once the others can tell that this one lives. */
  ready;
  #channel;

  constructor() {
    this.ready = this.sure ? this.#lock() : this.#listen();
  }

  async isGone(id) {
    return this.sure ? navigator.locks.request(lockOf(id), { ifAvailable: true }, (lock) => lock !== null) : !(await this.#answers(id));
  }

  /** Waits until another tab has gone. */
  async whenGone(id) {
    if (this.sure) {
      return navigator.locks.request(lockOf(id), () => {});
    }
    while (await this.#answers(id)) {
      await new Promise((done) => setTimeout(done, ASKS_AGAIN));
    }
  }

  #lock() {
    return new Promise((ready) => {
      navigator.locks.request(lockOf(this.id), () => {
        ready();
        return new Promise(() => {});
      });
    });
  }

  async #listen() {
    this.#channel = new BroadcastChannel(CHANNEL);
    this.#channel.addEventListener('message', ({ data }) => data.ask === this.id && this.#channel.postMessage({ here: this.id }));
  }

  #answers(id) {
    return new Promise((done) => {
      const heard = ({ data }) => data.here === id && finish(true);
      const finish = (here) => {
        this.#channel.removeEventListener('message', heard);
        done(here);
      };
      this.#channel.addEventListener('message', heard);
      setTimeout(() => finish(false), ANSWERS_WITHIN);
      this.#channel.postMessage({ ask: id });
    });
  }
}

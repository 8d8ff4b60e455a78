import { spoken } from './words.js';

const READ_AGAIN = 4000;

/**
 * How a project goes about its review, and who its annotators are, as far as a reviewer may know. Fires `changed` each time that
 * more is known.
 */
export class ReviewProject extends EventTarget {
  /** `{code, name, retired}` of each reason; one that is retired was given once and is not to be given any more. */
  reasons = [];
  hidesNames = false;
  #members = [];
  #pause;

  constructor({ pause = (ms) => new Promise((done) => setTimeout(done, ms)) } = {}) {
    super();
    this.#pause = pause;
  }

  /** Asks the server, again and again until it is answered; what it says no to is not there. */
  async read(wire) {
    const rules = await this.#answered(() => wire.rules());
    if (rules) {
      this.reasons = rules.reasons.map(({ code, name, retired }) => ({ code, name: name[spoken()] ?? name.en ?? code, retired }));
      this.hidesNames = rules.hidden;
      this.dispatchEvent(new CustomEvent('changed'));
    }
    if (rules && !rules.hidden) {
      this.#members = (await this.#answered(() => wire.members())) ?? [];
      this.dispatchEvent(new CustomEvent('changed'));
    }
  }

  /** `reasons`, and `names` by login. */
  get known() {
    return { reasons: this.reasons, names: this.names };
  }

  /** Names by login; none where they are hidden. */
  get names() {
    return new Map(this.#members.map(({ login, name }) => [login, name]));
  }

  get annotators() {
    return this.#members.filter(({ roles }) => roles?.includes('annotator'));
  }

  async #answered(ask) {
    for (;;) {
      try {
        return await ask();
      } catch (hindrance) {
        if (hindrance.isRefusal) {
          return null;
        }
        await this.#pause(READ_AGAIN);
      }
    }
  }
}

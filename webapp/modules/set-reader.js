import { SignedOut } from './wire.js';

const READ_AGAIN = 4000;

/**
 * Reads a set from the server: all of it at first, then what is new after `revision`, up to which all is known. Fires
 * `unread` when it cannot be read at first, `signedOut` (`detail.other`) as long as nobody is there to read it, and `again`
 * when it was read after all.
 */
export class SetReader extends EventTarget {
  revision;
  #wire;
  #begins;
  #wakeUp = () => {};

  /** Nothing is read before the promise `begins` is kept. */
  constructor(wire, begins) {
    super();
    this.#wire = wire;
    this.#begins = begins;
  }

  /** Tries again now rather than when the pause is over. */
  wake() {
    this.#wakeUp();
  }

  /** Goes on trying until it can; `{refusal}` to those who may not read it. */
  async read() {
    await this.#begins;
    for (let tries = 0; ; tries++) {
      try {
        const answer = await this.#wire.read(this.revision);
        if (tries > 0) {
          this.#fire('again', {});
        }
        return answer;
      } catch (hindrance) {
        if (hindrance instanceof SignedOut) {
          this.#fire('signedOut', { other: hindrance.other });
        } else if (tries === 0) {
          this.#fire('unread', {});
        }
        await this.#pause();
      }
    }
  }

  /** What is new, if it can be read now and anything is; else null. Nobody waits for it. */
  async look() {
    if (this.revision === undefined) {
      return null;
    }
    const answer = await this.#wire.read(this.revision).catch(() => ({}));
    return this.isNew(answer) ? answer : null;
  }

  /** Whether an answer tells more than is known by now: a save may have told the same meanwhile. */
  isNew({ revision }) {
    return this.revision === undefined || revision > this.revision;
  }

  #pause() {
    return new Promise((done) => {
      this.#wakeUp = done;
      setTimeout(done, READ_AGAIN);
    });
  }

  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

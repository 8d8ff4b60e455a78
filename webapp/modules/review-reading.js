const READ_AGAIN = 4000;

/**
 * Reads what waits for a reviewer ahead of time, into a ReviewQueue, and tries again what was not to be read. `units(filters,
 * after, limit)` asks the server, `unsent()` tells of how many verdicts it has not heard, `isSettled()` whether it has heard of
 * all that was done. Fires `changed` when there is another card, or when it is over; `read` when there are more cards;
 * `hindered` (`detail.hindrance`).
 */
export class ReviewReading extends EventTarget {
  /** Why there is nothing to show, as the server says it; null if it did not refuse. */
  refusal = null;
  #units;
  #unsent;
  #isSettled;
  #pause;
  #queue = null;
  #filters = {};
  #filling = null;
  #counting = false;
  // How often something was done, so that a count is of what was there when it was asked for.
  #touched = 0;
  // So many were counted when it was over.
  #counted = 0;
  #wakeUp = () => {};

  constructor({ units, unsent, isSettled, pause }) {
    super();
    this.#units = units;
    this.#unsent = unsent;
    this.#isSettled = isSettled;
    this.#pause = pause;
  }

  /** Reads from now on into this queue what these filters let through. */
  begin(queue, filters) {
    this.#queue = queue;
    this.#filters = filters;
    this.#filling = null;
    this.refusal = null;
  }

  /** Reads on if more is wanted; kept once there is as much as is wanted. */
  fill() {
    const queue = this.#queue;
    if (this.#filling?.queue !== queue && queue.hungry) {
      this.#filling = { queue };
      this.#filling.done = this.#read(queue).then(() => (this.#filling = this.#filling?.queue === queue ? null : this.#filling));
    }
    return this.#filling?.done;
  }

  /** Something was done of which no count knows that is under way. */
  touch() {
    this.#touched++;
    this.#counted = 0;
  }

  /**
   * Asks how many are left, which others change, and one's own verdicts where something has waited for them, and reads on where
   * it was over; `unasked` by anybody.
   */
  async count(unasked = false) {
    if (this.#counting || !this.#isSettled()) {
      return;
    }
    const queue = this.#queue;
    const touched = this.#touched;
    this.#counting = true;
    const page = await this.#units(this.#filters, null, 1, unasked).catch(() => null);
    this.#counting = false;
    if (page && touched !== this.#touched) {
      this.count(unasked);
    } else if (page && queue === this.#queue && queue.left !== page.left) {
      queue.count(page.left);
      queue.over ? this.#goOn(page.left) : this.#fire('changed');
    }
  }

  // Where so many were counted before and none was to be shown, they are not looked for again.
  #goOn(left) {
    if (left !== this.#counted) {
      this.#counted = left;
      this.#queue.over = false;
      this.fill();
    }
  }

  /** Tries again now what could not be read. */
  hurry() {
    this.#wakeUp();
  }

  /** Kept when it is time to try again what met this hindrance. */
  async hindered(hindrance) {
    this.#fire('hindered', { hindrance });
    await Promise.race([this.#pause(READ_AGAIN), new Promise((wake) => (this.#wakeUp = wake))]);
  }

  async #read(queue) {
    while (queue === this.#queue && queue.hungry) {
      const had = queue.current;
      queue.ask();
      try {
        const page = await this.#units(this.#filters, queue.cursor);
        queue.learn(page, this.#unsent());
      } catch (hindrance) {
        await this.#unread(hindrance, queue);
      }
      if (queue === this.#queue) {
        this.#fire('read');
        (had !== queue.current || queue.over) && this.#fire('changed');
      }
    }
  }

  // What the server says no to, it would say no to again.
  async #unread(hindrance, queue) {
    if (!hindrance.isRefusal) {
      await this.hindered(hindrance);
    } else if (queue === this.#queue) {
      this.refusal = hindrance.message;
      queue.stop();
    }
  }

  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

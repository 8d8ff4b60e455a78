const MINUTE = 60000;

/** How fast somebody decides: so many in the last minute. */
export class ReviewRate {
  #times = [];

  add(now, count = 1) {
    this.#times = this.#times.filter((time) => now - time < MINUTE).concat(Array(count).fill(now));
  }

  /** The last ones were taken back. */
  takeBack(count = 1) {
    this.#times.splice(-count);
  }

  at(now) {
    return this.#times.filter((time) => now - time < MINUTE).length;
  }
}

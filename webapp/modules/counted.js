/** How often something was put in and not taken out again, by key; what has no key is not counted. */
export class Counted {
  #counts = new Map();

  add(key) {
    key !== undefined && this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  take(key) {
    const left = (this.#counts.get(key) ?? 0) - 1;
    left > 0 ? this.#counts.set(key, left) : this.#counts.delete(key);
  }

  has(key) {
    return this.#counts.has(key);
  }
}

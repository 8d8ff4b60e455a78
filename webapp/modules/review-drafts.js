/**
 * What goes with the verdict on a unit, `{reason, note, own}`: what was typed for it, or else what was given when it was
 * decided, which is kept when that is confirmed. `own` is a span that was marked for it.
 */
export class ReviewDrafts {
  #typed = new Map();
  #told = new Map();

  of({ id, verdict }) {
    return this.#typed.get(id) ?? { reason: verdict?.reason ?? null, note: verdict?.note ?? '', own: null };
  }

  type(unit, changes) {
    this.#typed.set(unit.id, { ...this.of(unit), ...changes });
  }

  /** The verdict was given: what it says of reason and note is what holds. */
  done(id) {
    this.#typed.delete(id);
  }

  /** What the server said of the verdict on a unit, or undefined. */
  told(id) {
    return this.#told.get(id);
  }

  tell(id, sentence) {
    sentence ? this.#told.set(id, sentence) : this.#told.delete(id);
  }
}

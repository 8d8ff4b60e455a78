import { uuid } from './uuid.js';

const LONGEST_BATCH = 200;

/** What waits to be sent, in order: `{edit}` or `{step}` each, with the `gesture` it belongs to and when it was `made`. */
export class EditQueue {
  #items = [];
  #gesture = null;

  get length() {
    return this.#items.length;
  }

  get all() {
    return this.#items;
  }

  has(item) {
    return this.#items.includes(item);
  }

  /** Whether something that waits changes this mark. */
  isChanging(id) {
    return this.#items.some(({ edit }) => edit?.id === id);
  }

  add(item) {
    this.#items.push(Object.assign(item, { made: Date.now(), gesture: this.#currentGesture() }));
  }

  /** Before all that waits. */
  addBefore(items) {
    this.#items.unshift(...items);
  }

  take(items) {
    this.#items = this.#items.filter((item) => !items.includes(item));
  }

  /**
   * What is sent together: edits of one gesture, one of each span, as the next one on the same span needs the revision that
   * this one will get. What may have arrived already goes as it was.
   */
  get next() {
    const [{ step, batch: known, gesture }] = this.#items;
    if (step || known) {
      return this.#items.filter((item, i) => i === 0 || (known && item.batch === known));
    }
    const ids = new Set();
    const batch = [];
    for (const item of this.#items) {
      const isApart = batch.length > 0 && (!gesture || item.gesture !== gesture);
      if (item.step || item.batch || isApart || ids.has(item.edit.id) || batch.length === LONGEST_BATCH) {
        break;
      }
      ids.add(item.edit.id);
      batch.push(item);
    }
    return batch;
  }

  /** The edits of the gesture that came last, if nothing else was done upon it; else null. */
  get lastGesture() {
    const { edit, gesture } = this.#items.at(-1) ?? {};
    const items = this.#items.filter((item) => edit && gesture && item.gesture === gesture);
    return items.length > 0 ? items : null;
  }

  // What is edited in one turn was one act of a person.
  #currentGesture() {
    if (!this.#gesture) {
      this.#gesture = uuid();
      queueMicrotask(() => (this.#gesture = null));
    }
    return this.#gesture;
  }
}

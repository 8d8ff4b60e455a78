import { Counted } from './counted.js';
import { uuid } from './uuid.js';

const LONGEST_BATCH = 200;

/**
 * What waits to be sent, in order: `{edit}` or `{step}` each, with the `gesture` it belongs to, of several edits or not as
 * `isPart` says, of how many it `isOf`, and when it was `made`.
 */
export class EditQueue {
  #items = [];
  // A queue may hold thousands, and each of thousands is asked for.
  #held = new Set();
  #ids = new Counted();
  #gestures = new Counted();

  get length() {
    return this.#items.length;
  }

  get all() {
    return this.#items;
  }

  has(item) {
    return this.#held.has(item);
  }

  /** Whether something that waits changes this mark. */
  isChanging(id) {
    return this.#ids.has(id);
  }

  /** Whether an edit of this gesture waits. */
  isSending(gesture) {
    return this.#gestures.has(gesture);
  }

  /** Items that were one act of a person. */
  add(items) {
    const [made, gesture, isPart, isOf] = [Date.now(), uuid(), items.length > 1 || undefined, items.length];
    for (const item of items) {
      // Without a revision of its own it was made upon what is still on its way.
      const upon = Boolean(item.edit) && item.edit.revision === undefined && this.isChanging(item.edit.id);
      this.#items.push(Object.assign(item, { made, gesture, isPart, isOf, upon }));
      this.#hold(item);
    }
  }

  /**
   * Before all that waits; what waits and was meant for a mark as it was before them is about what they make of it. Answers
   * the items that have changed.
   */
  addBefore(items) {
    items.filter(({ step }) => step).forEach((item) => (item.left = true)); // for all that is known here
    const known = new Set(items.map(({ edit }) => edit && `${edit.id} ${edit.revision}`));
    const upon = this.#items.filter(({ edit, batch }) => edit?.revision !== undefined && !batch && known.has(`${edit.id} ${edit.revision}`));
    for (const item of upon) {
      item.upon = true;
      item.edit.revision = undefined;
      item.edit.before = undefined;
    }
    this.#items = [...items, ...this.#items];
    items.forEach((item) => this.#hold(item));
    return upon;
  }

  /** The undos and redos that come right after an item. */
  stepsAfter(item) {
    const after = this.#items.slice(this.#items.indexOf(item) + 1);
    const end = after.findIndex(({ step }) => !step);
    return end < 0 ? after : after.slice(0, end);
  }

  take(items) {
    const taken = new Set(items.filter((item) => this.#held.delete(item)));
    this.#items = this.#items.filter((item) => !taken.has(item));
    taken.forEach(({ edit, gesture }) => {
      edit && this.#ids.take(edit.id);
      edit && this.#gestures.take(gesture);
    });
  }

  /** An item that waits is this edit from now on, be it of another mark. */
  turn(item, edit) {
    this.#ids.take(item.edit.id);
    this.#ids.add(edit.id);
    item.edit = edit;
    delete item.batch;
  }

  /**
   * What is sent together: edits of one gesture, one of each span, as the next one on the same span needs the revision that
   * this one will get. What may have arrived already goes as it was.
   */
  get next() {
    const [{ step, batch: known, gesture } = {}] = this.#items;
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

  /** They are sent together, each as `wire(edit)` says, now and whenever they are sent again. */
  seal(batch, wire) {
    const name = uuid();
    batch.forEach((item) => Object.assign(item, { batch: name, sent: wire(item.edit) }));
  }

  /**
   * What was edited upon marks that have these revisions by now is about them as they are now; what another tab made
   * without knowing of it is not. Answers the items.
   */
  goOnFrom(revisions) {
    const upon = this.#items.filter((item) => item.upon && revisions.has(item.edit.id));
    upon.forEach(({ edit }) => (edit.revision = revisions.get(edit.id)));
    return upon;
  }

  /** The edits of the gesture that came last, if nothing else was done upon it; else null. */
  get lastGesture() {
    const { edit, gesture } = this.#items.at(-1) ?? {};
    return edit && gesture ? this.gesture(gesture) : null;
  }

  /** The undo that came last and has not left, if nothing else was done upon it; else null. */
  get lastUndo() {
    const last = this.#items.at(-1);
    return last?.step === 'undo' && !last.left ? last : null;
  }

  /** What waits of a gesture. */
  gesture(name) {
    return this.#items.filter(({ edit, gesture }) => edit && name && gesture === name);
  }

  /**
   * The server has kept a part of a gesture, `upTo` a revision: so the undo of it knows what it is to take back, or else the
   * last of what waits of it. Answers the items that know it now.
   */
  reached(name, upTo) {
    const knows = this.#items.find(({ of }) => of && of === name) ?? this.gesture(name).at(-1);
    return knows ? [Object.assign(knows, { upTo })] : [];
  }

  #hold(item) {
    this.#held.add(item);
    this.#ids.add(item.edit?.id);
    item.edit && this.#gestures.add(item.gesture);
  }
}

import { editsOf, shownBy } from './edit-answers.js';
import { uuid } from './uuid.js';

/**
 * Undo and redo of what is in an EditQueue or was sent from it: what has not left yet is taken back here, what is on its way
 * shows as taken back, and the server undoes it next. `undone` (as Undone) knows what there is to be taken back; `enqueue(items)`
 * sends and shows, `tell()` says how things stand, and `keeping` and `fire` are as in Edits.
 */
export class TakingBack {
  #queue;
  #keeping;
  #undone;
  #fire;
  #enqueue;
  #tell;

  constructor({ queue, keeping, undone, fire, enqueue, tell }) {
    this.#queue = queue;
    this.#keeping = keeping;
    this.#undone = undone;
    this.#fire = fire;
    this.#enqueue = enqueue;
    this.#tell = tell;
  }

  /** `undo` or `redo`. */
  step(direction) {
    const last = direction === 'undo' ? this.#queue.lastGesture : null;
    const undo = direction === 'redo' ? this.#queue.lastUndo : null;
    if (last) {
      this.#takeBack(last);
    } else if (undo) {
      this.#callOff(undo);
    } else {
      const key = uuid();
      const { again, ...item } = this.#undone[direction](key);
      again ? this.#fire('again', { edits: again }) : this.#enqueue([{ step: direction, key, ...item }]);
    }
  }

  // A gesture of which a part has left leaves as a whole, so that the undo and what may be done again are of all of it.
  #takeBack(items) {
    const edits = editsOf(items);
    const [{ gesture }, { upTo }] = [items[0], items.at(-1)];
    if (upTo !== undefined || items.some(({ batch }) => batch)) {
      const key = uuid();
      items.forEach((item) => (item.withdrawn = true));
      this.#keeping.keep(items);
      const { shows } = this.#undone.undo(key, edits, gesture);
      this.#enqueue([{ step: 'undo', key, of: gesture, upTo, shows }]);
    } else {
      this.#fire('past', { edits });
      this.#queue.take(items);
      this.#keeping.forget(items);
      this.#undone.withdrawn(edits);
      this.#tell();
    }
  }

  // What is to be undone next is to stay after all.
  #callOff(undo) {
    const stays = this.#queue.gesture(undo.of);
    this.#queue.take([undo]);
    this.#keeping.forget([undo]);
    stays.forEach((item, i) => Object.assign(item, { withdrawn: false, upTo: i === stays.length - 1 ? undo.upTo : undefined }));
    this.#keeping.keep(stays);
    this.#undone.dropped(undo.key);
    this.#fire('past', { edits: shownBy([undo]) });
    this.#tell();
  }
}

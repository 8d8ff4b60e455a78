import { backwards, forwards } from './backwards.js';

// Who goes back further than so many gestures waits for the server to see them.
const MOST = 500;

/**
 * What this page did and took back, the last first out, as far as it knows that nobody else came between: how an undo or
 * redo will turn out can be shown before the server has answered. A new edit ends what can be done again, as it does on the
 * server.
 */
export class Undone {
  // `{edits, gesture}` that the server has kept, by gesture.
  #done = [];
  // `{edits}` that never left, or that the server undoes by an undo of this `key`; null are edits that this page does not know.
  #acts = [];

  /** The server has kept these edits, which are a gesture or a part of it. */
  kept(edits, gesture) {
    const last = this.#done.at(-1);
    if (gesture && last?.gesture === gesture) {
      this.#done[this.#done.length - 1] = { edits: [...last.edits, ...edits], gesture };
    } else {
      this.#done.push({ edits, gesture });
      this.#done = this.#done.slice(-MOST);
    }
  }

  /** Edits that never left. */
  withdrawn(edits) {
    this.#acts.push({ edits, left: false });
  }

  /**
   * The server will undo what it has kept last, or `edits` that are on their way to it, with what it has kept already of
   * their `gesture`. Answers `{shows}`, what will show.
   */
  undo(key, edits = null, gesture = null) {
    const isKnown = !edits || (gesture && this.#done.at(-1)?.gesture === gesture);
    const known = isKnown ? this.#done.pop()?.edits : [];
    const last = known && [...known, ...(edits ?? [])];
    this.#acts.push({ key, edits: last ?? null, left: true });
    return { shows: (last ?? []).toReversed().flatMap(backwards) };
  }

  /** `{again}`, edits that never left and are to be made again, or `{shows}`, what will show once the server has done it again. */
  redo() {
    const { edits = null, left = true } = this.#acts.pop() ?? {};
    if (!left) {
      return { again: edits };
    }
    edits && this.#done.push({ edits });
    return { shows: edits ? edits.map(forwards) : [] };
  }

  /** The undo of this key was not done: it was refused, or called off. */
  dropped(key) {
    this.#acts = this.#acts.filter((act) => !key || act.key !== key);
  }

  /** What the undo of this key was to take back is not on the server. */
  neverLeft(key) {
    this.#acts = this.#acts.map((act) => (act.key === key && act.edits ? { edits: act.edits, left: false } : act));
  }

  /** Something new was edited: nothing can be done again. */
  edited() {
    this.#acts = [];
  }

  /** Somebody else came between, or the server did something else: from here on it is asked. */
  forget() {
    this.#done = [];
    this.#acts = this.#acts.map((act) => (act.left ? { ...act, edits: null } : act));
  }
}

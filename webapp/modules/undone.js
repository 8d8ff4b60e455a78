import { backwards, forwards } from './backwards.js';

/**
 * What this page did and took back, the last first out, as far as it knows that nobody else came between: how an undo or
 * redo will turn out can be shown before the server has answered. A new edit ends what can be done again, as it does on the
 * server.
 */
export class Undone {
  // Edits that the server has kept, by batch.
  #done = [];
  // Edits that never left, or `{edits}` that the server undoes; `edits` is null where this page does not know them.
  #acts = [];

  /** The server has kept these edits as one batch. */
  kept(edits) {
    this.#done.push(edits);
  }

  /** Edits that never left. */
  withdrawn(edits) {
    this.#acts.push({ edits, left: false });
  }

  /** The server will undo what it has kept last, or `edits` that are on their way to it. Answers `{shows}`, what will show. */
  undo(edits = null) {
    const last = edits ?? this.#done.pop() ?? null;
    this.#acts.push({ edits: last, left: true });
    return { shows: edits || !last ? [] : last.toReversed().flatMap(backwards) };
  }

  /** `{again}`, edits that never left and are to be made again, or `{shows}`, what will show once the server has done it again. */
  redo() {
    const { edits = null, left = true } = this.#acts.pop() ?? {};
    if (!left) {
      return { again: edits };
    }
    edits && this.#done.push(edits);
    return { shows: edits ? edits.map(forwards) : [] };
  }

  /** Something new was edited: nothing can be done again. */
  edited() {
    this.#acts = [];
  }

  /** Somebody else came between, or the server did something else: from here on it is asked. */
  forget() {
    this.#done = [];
    this.#acts = this.#acts.map((act) => (act.left ? { edits: null, left: true } : act));
  }
}

/**
 * What was taken back on this page, the last first out: edits that never left it, or what the server has undone. A new edit
 * ends it, as it ends the server's.
 */
export class Undone {
  #acts = [];

  /** Edits that never left. */
  withdrawn(edits) {
    this.#acts.push(edits);
  }

  byServer() {
    this.#acts.push(null);
  }

  forget() {
    this.#acts = [];
  }

  /** The edits that are to be made again; null where the server is to be asked. */
  last() {
    return this.#acts.pop() ?? null;
  }
}

/**
 * What becomes of acts that are many edits, told once the server has answered all of one. `edits` (as Edits) hears of it.
 */
export class Tally {
  #acts = new Map();
  #last = null;

  constructor(edits) {
    edits.addEventListener('kept', ({ detail }) => this.#answered(detail.edits));
    edits.addEventListener('refused', ({ detail }) => this.#answered(detail.edits, detail.problem));
    edits.addEventListener('disputed', ({ detail }) => this.#answered(detail.disputes.flatMap(({ edits: some }) => some)));
    // They are on the server as something else, or as what somebody else has made there.
    edits.addEventListener('turned', ({ detail }) => this.#answered(detail.lost));
    edits.addEventListener('gone', () => this.forget());
    // Something else was edited.
    edits.addEventListener('foreseen', () => (this.#last = null));
  }

  /** Whether somebody waits to be told of this edit. */
  counts(edit) {
    return this.#acts.has(edit);
  }

  /** What is on its way was taken back, or is another tab's to send: there is nothing to be told of it. */
  forget() {
    const acts = new Set(this.#acts.values());
    this.#acts.clear();
    this.#last = null;
    acts.forEach(({ tell }) => tell(null));
  }

  /**
   * Answers `{refused, isLast}`: the `refused` edits as `{id, problem}`, and whether nothing was edited since; null of what
   * was taken back. What is one edit is no matter for a tally: where it is refused, that is told beside its mark.
   */
  async of(edits) {
    return edits.length < 2 ? null : new Promise((tell) => {
      const act = { left: edits.length, refused: [], tell };
      edits.forEach((edit) => this.#acts.set(edit, act));
      this.#last = act;
    });
  }

  // Whoever else hears of the last of them first finds it counted.
  #answered(edits, problem) {
    const counted = edits.filter((edit) => this.#acts.has(edit));
    for (const edit of counted) {
      const act = this.#acts.get(edit);
      problem && act.refused.push({ id: edit.id, problem });
      act.left--;
      act.left === 0 && act.tell({ refused: act.refused, isLast: act === this.#last });
    }
    queueMicrotask(() => counted.forEach((edit) => this.#acts.delete(edit)));
  }
}

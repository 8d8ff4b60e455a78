/**
 * The marks of one annotation set as the annotator sees them: what the server has confirmed, with the edits that are
 * still on their way laid over it. An edit that the server refuses is lifted off again, and the truth shows. Who is one
 * says in `refresh(ids)` how what has changed comes to be seen, takes in `merge(marks, removed)` what the server has, and fires
 * `change` by `tell`.
 */
export class Overlaid extends EventTarget {
  #after;
  #confirmed = new Map();
  #edits = [];
  #seen = new Map();

  /** `after(mark, edit)` is what an edit makes of a mark; undefined is a mark that is not there. */
  constructor(after) {
    super();
    this.#after = after;
  }

  /** Lays an edit over what is confirmed, or `below` what was laid before: it shows at once. */
  add(edit, below = false) {
    this.#edits = below ? [edit, ...this.#edits] : [...this.#edits, edit];
    this.refresh([edit.id]);
  }

  /** The server has kept this edit, as this revision. */
  confirm(edit, revision) {
    const mark = this.#after(this.#confirmed.get(edit.id), edit);
    if (mark) {
      this.#confirmed.set(edit.id, { ...mark, revision });
    } else {
      this.#confirmed.delete(edit.id);
    }
    this.drop(edit);
  }

  /** The edit is no longer on its way: kept, or refused. */
  drop(edit) {
    this.#edits = this.#edits.filter((other) => other !== edit);
    this.refresh([edit.id]);
  }

  /** As the server knows it; undefined while its creation is on the way. */
  confirmed(id) {
    return this.#confirmed.get(id);
  }

  get(id) {
    return this.#seen.get(id);
  }

  /** All that are seen, in no order. */
  get all() {
    return [...this.#seen.values()];
  }

  /** The ids of all that the server has or an edit speaks of. */
  get ids() {
    return [...new Set([...this.#confirmed.keys(), ...this.#edits.map(({ id }) => id)])];
  }

  /** All that was confirmed is this from now on; answers the ids that edits on their way speak of. */
  replace(marks) {
    this.#confirmed = new Map(marks.map((mark) => [mark.id, mark]));
    return [...new Set(this.#edits.map(({ id }) => id))];
  }

  /** Takes what the server has confirmed, and takes away what it no longer has; answers the ids of what it had until now. */
  learnt(marks, removed) {
    marks.forEach((mark) => this.#confirmed.set(mark.id, mark));
    return removed.filter((id) => this.#confirmed.delete(id));
  }

  /** Takes how one mark is on the server, unless something newer is known; null where it is no more. */
  learn(id, mark) {
    const known = this.confirmed(id);
    if (!mark || !known || known.revision < mark.revision) {
      this.merge(mark ? [mark] : [], mark ? [] : [id]);
    }
  }

  /** What is confirmed with the edits laid over it. */
  layered(id) {
    return this.#edits.filter((edit) => edit.id === id).reduce(this.#after, this.#confirmed.get(id));
  }

  /** From now on this is seen, or with undefined nothing. */
  put(id, mark) {
    if (mark) {
      this.#seen.set(id, mark);
    } else {
      this.#seen.delete(id);
    }
  }

  tell(before, after) {
    this.dispatchEvent(new CustomEvent('change', { detail: { before, after } }));
  }
}

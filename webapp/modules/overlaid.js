/**
 * The marks of one annotation set as the annotator sees them: what the server has confirmed, with the edits that are
 * still on their way laid over it. An edit that the server refuses is lifted off again, and the truth shows. Who is one
 * says in `refresh(ids)` how what has changed comes to be seen, takes in `merge(marks, removed)` what the server has, and fires
 * `change` by `tell`.
 */
export class Overlaid extends EventTarget {
  #after;
  #confirmed = new Map();
  // By the id of what they edit, in order.
  #edits = new Map();
  #seen = new Map();

  /** `after(mark, edit)` is what an edit makes of a mark; undefined is a mark that is not there. */
  constructor(after) {
    super();
    this.#after = after;
  }

  /** Lays edits over what is confirmed, or `below` what was laid before: they show at once, and all at once. */
  lay(edits, below = false) {
    for (const [id, some] of byId(edits)) {
      const laid = this.#edits.get(id) ?? [];
      this.#edits.set(id, below ? [...some, ...laid] : [...laid, ...some]);
    }
    this.#look(edits);
  }

  /** The server has kept these edits; `revisions` tells by id at which revision each mark is now. */
  confirm(edits, revisions) {
    for (const edit of edits) {
      const mark = this.#after(this.#confirmed.get(edit.id), edit);
      if (mark) {
        this.#confirmed.set(edit.id, { ...mark, revision: revisions.get(edit.id) });
      } else {
        this.#confirmed.delete(edit.id);
      }
    }
    this.lift(edits);
  }

  /** The edits are no longer on their way: kept, or refused. */
  lift(edits) {
    for (const [id, some] of byId(edits)) {
      const left = (this.#edits.get(id) ?? []).filter((edit) => !some.includes(edit));
      left.length > 0 ? this.#edits.set(id, left) : this.#edits.delete(id);
    }
    this.#look(edits);
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
    return [...new Set([...this.#confirmed.keys(), ...this.#edits.keys()])];
  }

  /** All that was confirmed is this from now on; answers the ids that edits on their way speak of. */
  replace(marks) {
    this.#confirmed = new Map(marks.map((mark) => [mark.id, mark]));
    return [...this.#edits.keys()];
  }

  /** Takes what the server has confirmed, and takes away what it no longer has; answers the ids of what it had until now. */
  learnt(marks, removed) {
    marks.forEach((mark) => this.#confirmed.set(mark.id, mark));
    return removed.filter((id) => this.#confirmed.delete(id));
  }

  /** Takes how marks are on the server, `[id, mark]` each, unless something newer is known; null where one is no more. */
  learn(some) {
    const news = some.filter(([id, mark]) => !mark || !(this.confirmed(id)?.revision >= mark.revision));
    const there = news.map(([, mark]) => mark).filter(Boolean);
    news.length > 0 && this.merge(there, news.filter(([, mark]) => !mark).map(([id]) => id));
  }

  /** What is confirmed with the edits laid over it. */
  layered(id) {
    return (this.#edits.get(id) ?? []).reduce(this.#after, this.#confirmed.get(id));
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

  #look(edits) {
    const ids = [...new Set(edits.map(({ id }) => id))];
    ids.length > 0 && this.refresh(ids);
  }
}

function byId(edits) {
  const some = new Map();
  edits.forEach((edit) => (some.has(edit.id) ? some.get(edit.id).push(edit) : some.set(edit.id, [edit])));
  return some;
}

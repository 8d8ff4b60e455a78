/**
 * The relations of one annotation set as the annotator sees them: what the server has confirmed, with the edits on their
 * way laid over it, and only those whose spans are both there to be seen. Fires `change` with `detail.before` and
 * `detail.after`, two lists of relations.
 */
export class Relations extends EventTarget {
  #spans;
  #confirmed = new Map();
  #edits = [];
  #seen = new Map();
  #touching = new Map();

  /** `spans` are those that are joined; it must have been told of a span before this is told of its relations. */
  constructor(spans) {
    super();
    this.#spans = spans;
    spans.addEventListener('change', ({ detail }) => this.#follow(detail));
  }

  /** Replaces all that was confirmed; edits on their way stay laid over it. */
  fill(relations) {
    const ids = new Set(this.#ids());
    this.#confirmed = new Map(relations.map((relation) => [relation.id, relation]));
    this.#refresh([...new Set([...ids, ...this.#ids()])]);
  }

  /** Takes what has changed on the server since some revision; `removed` may name spans, too. */
  merge(relations, removed) {
    relations.forEach((relation) => this.#confirmed.set(relation.id, relation));
    const gone = removed.filter((id) => this.#confirmed.delete(id));
    this.#refresh([...relations.map(({ id }) => id), ...gone]);
  }

  /** Lays an edit over what is confirmed: it shows at once. */
  add(edit) {
    this.#edits.push(edit);
    this.#refresh([edit.id]);
  }

  /** The server has kept this edit, as this revision. */
  confirm(edit, revision) {
    const relation = after(this.#confirmed.get(edit.id), edit);
    if (relation) {
      this.#confirmed.set(edit.id, { ...relation, revision });
    } else {
      this.#confirmed.delete(edit.id);
    }
    this.drop(edit);
  }

  /** The edit is no longer on its way: kept, or refused. */
  drop(edit) {
    this.#edits = this.#edits.filter((other) => other !== edit);
    this.#refresh([edit.id]);
  }

  /** As the server knows it; undefined while its creation is on the way. */
  confirmed(id) {
    return this.#confirmed.get(id);
  }

  get(id) {
    return this.#seen.get(id);
  }

  /** All relations that are seen, in no order. */
  get all() {
    return [...this.#seen.values()];
  }

  /** The relations that begin or end at a span, those that begin there first. */
  touching(span) {
    const relations = [...(this.#touching.get(span) ?? [])].map((id) => this.#seen.get(id)).filter(Boolean);
    return relations.sort((a, b) => (b.from === span) - (a.from === span) || (a.id < b.id ? -1 : 1));
  }

  /** The relation of this type from one span to another, if there is one. */
  exactly({ type, from, to }) {
    return this.touching(from).find((relation) => relation.type === type && relation.from === from && relation.to === to);
  }

  #ids() {
    return [...this.#confirmed.keys(), ...this.#edits.map(({ id }) => id)];
  }

  // A span that comes or goes takes its relations with it; any other change of a span leaves them as they are.
  #follow({ before, after }) {
    const is = new Set(after.map(({ id }) => id));
    const was = new Set(before.map(({ id }) => id));
    const moved = [...before.filter(({ id }) => !is.has(id)), ...after.filter(({ id }) => !was.has(id))];
    const ids = new Set(moved.flatMap(({ id }) => [...(this.#touching.get(id) ?? [])]));
    if (ids.size > 0) {
      this.#refresh([...ids]);
    }
  }

  #refresh(ids) {
    const before = ids.map((id) => this.#seen.get(id)).filter(Boolean);
    ids.forEach((id) => this.#put(id, this.#layered(id)));
    const now = ids.map((id) => this.#seen.get(id)).filter(Boolean);
    if (before.length > 0 || now.length > 0) {
      this.dispatchEvent(new CustomEvent('change', { detail: { before, after: now } }));
    }
  }

  #layered(id) {
    return this.#edits.filter((edit) => edit.id === id).reduce(after, this.#confirmed.get(id));
  }

  // What waits for a span is remembered with it, so that it shows when the span does.
  #put(id, relation) {
    if (relation) {
      [relation.from, relation.to].forEach((span) => this.#remember(span, id));
    }
    if (relation && this.#spans.get(relation.from) && this.#spans.get(relation.to)) {
      this.#seen.set(id, relation);
    } else {
      this.#seen.delete(id);
    }
  }

  #remember(span, id) {
    if (!this.#touching.has(span)) {
      this.#touching.set(span, new Set());
    }
    this.#touching.get(span).add(id);
  }
}

/** Whether an edit is about a relation, and not about a span. */
export function joins({ op }) {
  return op === 'createRelation' || op === 'updateRelation' || op === 'deleteRelation';
}

function after(relation, edit) {
  switch (edit.op) {
    case 'createRelation':
      return { id: edit.id, type: edit.type, from: edit.from, to: edit.to, attributes: {} };
    case 'updateRelation':
      return relation && { ...relation, type: edit.type };
    case 'deleteRelation':
      return undefined;
    default:
      throw new Error(`no such edit: ${edit.op}`);
  }
}

import { Overlaid } from './overlaid.js';

/**
 * The relations of one annotation set, and only those whose spans are both there to be seen. Fires `change` with
 * `detail.before` and `detail.after`, two lists of relations.
 */
export class Relations extends Overlaid {
  #spans;
  #touching = new Map();

  /** `spans` are those that are joined; it must have been told of a span before this is told of its relations. */
  constructor(spans) {
    super(after);
    this.#spans = spans;
    spans.addEventListener('change', ({ detail }) => this.#follow(detail));
  }

  /** Replaces all that was confirmed; edits on their way stay laid over it. */
  fill(relations) {
    const before = this.ids;
    this.replace(relations);
    this.refresh([...new Set([...before, ...this.ids])]);
  }

  /** Takes what has changed on the server since some revision; `removed` may name spans, too. */
  merge(relations, removed) {
    const gone = this.learnt(relations, removed);
    this.refresh([...relations.map(({ id }) => id), ...gone]);
  }

  /** The relations that begin or end at a span, those that begin there first. */
  touching(span) {
    const relations = [...(this.#touching.get(span) ?? [])].map((id) => this.get(id)).filter(Boolean);
    return relations.sort((a, b) => (b.from === span) - (a.from === span) || (a.id < b.id ? -1 : 1));
  }

  /** The relation of this type from one span to another, if there is one. */
  exactly({ type, from, to }) {
    return this.touching(from).find((relation) => relation.type === type && relation.from === from && relation.to === to);
  }

  // A span that comes or goes takes its relations with it; any other change of a span leaves them as they are.
  #follow({ before, after }) {
    const is = new Set(after.map(({ id }) => id));
    const was = new Set(before.map(({ id }) => id));
    const moved = [...before.filter(({ id }) => !is.has(id)), ...after.filter(({ id }) => !was.has(id))];
    const ids = new Set(moved.flatMap(({ id }) => [...(this.#touching.get(id) ?? [])]));
    if (ids.size > 0) {
      this.refresh([...ids]);
    }
  }

  /** Looks again how these are seen. */
  refresh(ids) {
    const before = ids.map((id) => this.get(id)).filter(Boolean);
    ids.forEach((id) => this.#look(id, this.layered(id)));
    const now = ids.map((id) => this.get(id)).filter(Boolean);
    if (before.length > 0 || now.length > 0) {
      this.tell(before, now);
    }
  }

  // What waits for a span is remembered with it, so that it shows when the span does.
  #look(id, relation) {
    if (relation) {
      [relation.from, relation.to].forEach((span) => this.#remember(span, id));
    }
    const joins = relation && this.#spans.get(relation.from) && this.#spans.get(relation.to);
    this.put(id, joins ? relation : undefined);
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

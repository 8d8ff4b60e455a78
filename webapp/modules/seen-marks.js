import { joins, Relations } from './relations.js';
import { Spans } from './spans.js';

/** The spans and relations of one annotation set as its annotator sees them, each edit laid over those that it is about. */
export class SeenMarks {
  spans = new Spans();
  relations = new Relations(this.spans);

  /** What an edit is about, as it is seen; undefined where nothing is. */
  get({ op, id }) {
    return this.#of({ op }).get(id);
  }

  /** The same as the server knows it. */
  confirmed({ op, id }) {
    return this.#of({ op }).confirmed(id);
  }

  /** As Overlaid does; relations come after the spans that they join. */
  lay(edits, below = false) {
    this.#each(edits, (marks, some) => marks.lay(some, below));
  }

  /** As Overlaid does. */
  lift(edits) {
    this.#each(edits, (marks, some) => marks.lift(some));
  }

  /** As Overlaid does; what was read since an edit was made, up to `known`, is newer than its answer. */
  confirm(edits, revisions, known) {
    const isNews = ({ id }) => revisions.get(id) > known;
    this.#each(edits.filter(isNews), (marks, some) => marks.confirm(some, revisions));
    this.lift(edits.filter((edit) => !isNews(edit)));
    this.relations.merge([], goneWith(edits.filter(isNews)));
  }

  /** Replaces all that was confirmed. */
  fill({ spans, relations }) {
    this.spans.fill(spans);
    this.relations.fill(relations);
  }

  /** Takes what has changed on the server. */
  merge({ spans, relations, removed }) {
    this.spans.merge(spans, removed);
    this.relations.merge(relations, removed);
  }

  /** Takes how the marks that edits are about are on the server, `[edit, mark]` each, as Overlaid does. */
  learn(some) {
    const known = new Map(some.map(([edit, mark]) => [edit, mark]));
    this.#each([...known.keys()], (marks, edits) => marks.learn(edits.map((edit) => [edit.id, known.get(edit)])));
  }

  /** Notes with each edit what it finds: what it is about `before` it, and the relations that go `with` a span, once each. */
  note(edits) {
    const gone = new Set();
    for (const edit of edits) {
      edit.before = this.get(edit);
      edit.with = edit.op === 'deleteSpan' ? this.relations.touching(edit.id).filter(({ id }) => !gone.has(id)) : undefined;
      edit.with?.forEach(({ id }) => gone.add(id));
    }
  }

  #of(edit) {
    return joins(edit) ? this.relations : this.spans;
  }

  #each(edits, act) {
    const [spans, relations] = [edits.filter((edit) => !joins(edit)), edits.filter(joins)];
    spans.length > 0 && act(this.spans, spans);
    relations.length > 0 && act(this.relations, relations);
  }
}

/** The ids of the relations that went with the spans that these edits removed. */
export function goneWith(edits) {
  return edits.flatMap((edit) => (edit.with ?? []).map(({ id }) => id));
}

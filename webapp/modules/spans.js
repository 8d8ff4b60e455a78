import { firstThat } from './offsets.js';

/**
 * The spans of one annotation set as the annotator sees them: what the server has confirmed, with the edits that are
 * still on their way laid over it. An edit that the server refuses is lifted off again, and the truth shows.
 * Fires `change` with `detail.before` and `detail.after`, two lists of spans.
 */
export class Spans extends EventTarget {
  /** Whether what the server has was read, and what was kept here was laid over it. */
  wasRead = false;
  #confirmed = new Map();
  #edits = [];
  #seen = new Map();
  #order = [];

  /** Replaces all that was confirmed; edits on their way stay laid over it. */
  fill(spans) {
    const before = this.#order;
    this.#confirmed = new Map(spans.map((span) => [span.id, span]));
    const edited = new Set(this.#edits.map((edit) => edit.id));
    this.#seen = new Map(this.#confirmed);
    for (const id of edited) {
      this.#put(id, this.#layered(id));
    }
    this.#order = [...this.#seen.values()].sort(inTextOrder);
    this.#tell(before, this.#order);
  }

  /** Takes what has changed on the server since some revision. */
  merge(spans, removed) {
    spans.forEach((span) => this.#confirmed.set(span.id, span));
    removed.forEach((id) => this.#confirmed.delete(id));
    this.#refresh([...spans.map((span) => span.id), ...removed]);
  }

  /** Takes how one span is on the server, unless something newer is known; null where it is no more. */
  learn(id, span) {
    const known = this.#confirmed.get(id);
    if (!span || !known || known.revision < span.revision) {
      this.merge(span ? [span] : [], span ? [] : [id]);
    }
  }

  /** Lays an edit over what is confirmed: it shows at once. */
  add(edit) {
    this.#edits.push(edit);
    this.#refresh([edit.id]);
  }

  /** The server has kept this edit, as this revision. */
  confirm(edit, revision) {
    const span = after(this.#confirmed.get(edit.id), edit);
    if (span) {
      this.#confirmed.set(edit.id, { ...span, revision });
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

  /** All spans in the order of the text, the longer first where several begin at one place. */
  get inOrder() {
    return this.#order;
  }

  /** The span of this label that covers exactly this range, if there is one. */
  exactly({ layer, code }, { begin, end }) {
    const from = firstThat(this.#order.length, (i) => beginOf(this.#order[i]) >= begin);
    const upTo = firstThat(this.#order.length, (i) => beginOf(this.#order[i]) > begin);
    return this.#order
      .slice(from, upTo)
      .find((span) => span.layer === layer && span.label === code && span.fragments.length === 1 && endOf(span) === end);
  }

  /** Where a span stands in the order of the text. */
  place(span) {
    return firstThat(this.#order.length, (i) => inTextOrder(this.#order[i], span) >= 0);
  }

  #layered(id) {
    return this.#edits.filter((edit) => edit.id === id).reduce(after, this.#confirmed.get(id));
  }

  #refresh(ids) {
    const before = ids.map((id) => this.#seen.get(id)).filter(Boolean);
    const now = ids.map((id) => this.#layered(id)).filter(Boolean);
    before.forEach((span) => this.#order.splice(this.place(span), 1));
    now.forEach((span) => this.#order.splice(this.place(span), 0, span));
    ids.forEach((id) => this.#put(id, this.#layered(id)));
    this.#tell(before, now);
  }

  #put(id, span) {
    if (span) {
      this.#seen.set(id, span);
    } else {
      this.#seen.delete(id);
    }
  }

  #tell(before, now) {
    this.dispatchEvent(new CustomEvent('change', { detail: { before, after: now } }));
  }
}

export const beginOf = (span) => span.fragments[0].begin;
export const endOf = (span) => span.fragments.at(-1).end;

function inTextOrder(a, b) {
  return beginOf(a) - beginOf(b) || endOf(b) - endOf(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function after(span, edit) {
  switch (edit.op) {
    case 'createSpan':
      return {
        id: edit.id,
        layer: edit.layer,
        label: edit.label,
        fragments: edit.fragments ?? [{ begin: edit.begin, end: edit.end }],
        exact: edit.exact,
        attributes: edit.attributes ?? {},
      };
    case 'updateSpan':
      return span && { ...span, ...given(edit, ['layer', 'label', 'fragments', 'exact']), ...told(span, edit) };
    case 'deleteSpan':
      return undefined;
    default:
      throw new Error(`no such edit: ${edit.op}`);
  }
}

function given(edit, names) {
  return Object.fromEntries(names.filter((name) => edit[name] !== undefined).map((name) => [name, edit[name]]));
}

// What is not named stays; null takes a value away.
function told({ attributes: before }, { attributes }) {
  const values = Object.entries({ ...before, ...attributes }).filter(([, value]) => value !== null);
  return attributes ? { attributes: Object.fromEntries(values) } : {};
}

import { firstThat } from './offsets.js';
import { Overlaid } from './overlaid.js';

// Where more change at once the order is made anew.
const FEW = 200;

/** The spans of one annotation set. Fires `change` with `detail.before` and `detail.after`, two lists of spans. */
export class Spans extends Overlaid {
  /** Whether what the server has was read, and what was kept here was laid over it. */
  wasRead = false;
  #order = [];

  constructor() {
    super(after);
  }

  /** Replaces all that was confirmed; edits on their way stay laid over it, and what is as it was is not told anew. */
  fill(spans) {
    const before = this.#order;
    const was = new Map(before.map((span) => [span.id, span]));
    before.forEach(({ id }) => this.put(id, undefined));
    const is = spans.map((span) => (isSame(was.get(span.id), span) ? was.get(span.id) : span));
    const edited = this.replace(is);
    is.forEach((span) => this.put(span.id, span));
    edited.forEach((id) => this.put(id, this.layered(id)));
    this.#order = this.all.sort(inTextOrder);
    const stays = new Set(this.#order);
    this.tell(
      before.filter((span) => !stays.has(span)),
      this.#order.filter((span) => was.get(span.id) !== span),
    );
  }

  /** Takes what has changed on the server since some revision. */
  merge(spans, removed) {
    this.learnt(spans, removed);
    this.refresh([...spans.map((span) => span.id), ...removed]);
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

  /** Looks again how these are seen. */
  refresh(ids) {
    const before = ids.map((id) => this.get(id)).filter(Boolean);
    const seen = ids.map((id) => [id, this.layered(id)]);
    const now = seen.map(([, span]) => span).filter(Boolean);
    const isFew = ids.length <= FEW;
    if (isFew) {
      before.forEach((span) => this.#order.splice(this.place(span), 1));
      now.forEach((span) => this.#order.splice(this.place(span), 0, span));
    }
    seen.forEach(([id, span]) => this.put(id, span));
    this.#order = isFew ? this.#order : this.all.sort(inTextOrder);
    this.tell(before, now);
  }
}

export const beginOf = (span) => span.fragments[0].begin;
export const endOf = (span) => span.fragments.at(-1).end;

/** Whether two lists of spans look the same in the text, one by one: what is told of them may differ. */
export function lookAlike(some, others) {
  return some.length === others.length && some.every((span, i) => looksLike(span, others[i]));
}

const isSame = (one, other) => one && JSON.stringify(one) === JSON.stringify(other);

function looksLike(one, other) {
  const parts = (span) => JSON.stringify(span.fragments.map(({ begin, end }) => [begin, end]));
  return one.id === other.id && one.layer === other.layer && one.label === other.label && parts(one) === parts(other);
}

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

import { uuid } from './uuid.js';

/**
 * Marks that somebody changed or removed while they were changed here: nothing is done until the person has chosen between
 * `theirs` and `mine`, two spans or two relations, or null for one that was removed, `who` having changed it last.
 * Fires `change`, and `chosen` (`detail.id`, and `detail.edit`, which makes the mark what was chosen, or null).
 */
export class Disputes extends EventTarget {
  #open = new Map();

  /** What is to be chosen, the oldest first: `{id, theirs, mine, who}`; `who` is a login, if it is known. */
  get open() {
    return [...this.#open.values()];
  }

  /** Takes up a dispute about some edits of one mark; answers false if both sides want the same. */
  add(edits, problem = {}) {
    const [{ id }] = edits;
    const theirs = standing(problem);
    const mine = edits.at(-1).after ?? null;
    if (same(theirs, mine)) {
      return false;
    }
    this.#open.set(id, { id, theirs, mine, who: theirs?.author ?? problem.current?.removedBy });
    this.#tell();
    return true;
  }

  /** Ends a dispute by `theirs` or `mine`. */
  choose(id, choice) {
    const { theirs, mine } = this.#open.get(id);
    const detail = { id, edit: choice === 'mine' ? edit(theirs, mine) : null };
    this.#open.delete(id);
    this.#tell();
    this.dispatchEvent(new CustomEvent('chosen', { detail }));
  }

  #tell() {
    this.dispatchEvent(new CustomEvent('change'));
  }
}

/** The mark as the server's answer says that it stands there, or null if it is there no more. */
export function standing({ code, current }) {
  return code === 'ChangedMeanwhile' && current?.revision ? current : null;
}

// By the revision that was shown: who changes it once more is asked about, too.
function edit(theirs, mine) {
  const kind = isRelation(mine ?? theirs) ? 'Relation' : 'Span';
  if (!mine) {
    return { op: `delete${kind}`, id: theirs.id, revision: theirs.revision };
  }
  const wanted = isRelation(mine) ? relation(mine) : span(mine, theirs);
  return theirs
    ? { op: `update${kind}`, id: theirs.id, revision: theirs.revision, ...wanted }
    : { op: `create${kind}`, id: uuid(), ...wanted };
}

function relation({ type, from, to }) {
  return { type, from, to };
}

function span({ layer, label, fragments, exact, attributes }, theirs) {
  return { layer, label, fragments, exact, attributes: { ...nothing(theirs?.attributes), ...attributes } };
}

/** Takes each of these attributes away. */
function nothing(attributes = {}) {
  return Object.fromEntries(Object.keys(attributes).map((code) => [code, null]));
}

function same(theirs, mine) {
  return theirs === mine || (theirs !== null && mine !== null && what(theirs) === what(mine));
}

function what(mark) {
  if (isRelation(mark)) {
    return JSON.stringify(relation(mark));
  }
  const { layer, label, fragments, attributes = {} } = mark;
  const told = Object.entries(attributes).map(([code, value]) => [code, meant(value)]);
  return JSON.stringify([layer, label, fragments.map(({ begin, end }) => [begin, end]), told.sort()]);
}

/** Whether a span tells something else than `attributes` of any of them. */
export function tellsOtherwise({ attributes: told = {} }, attributes) {
  const said = (values, code) => JSON.stringify(meant(values[code]) ?? null);
  return Object.keys(attributes).some((code) => code in told && said(told, code) !== said(attributes, code));
}

// An entity is one thing whatever else is said of it.
function meant(value) {
  return value?.entity ?? value;
}

/** Whether a mark is a relation, and not a span. */
export function isRelation({ from }) {
  return from !== undefined;
}

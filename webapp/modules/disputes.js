import { uuid } from './uuid.js';

/**
 * Marks that somebody changed or removed while they were changed here: nothing is done until the person has chosen between
 * `theirs` and `mine`, two spans, or null for one that was removed, `who` having changed it last.
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

/** The span as the server's answer says that it stands there, or null if it is there no more. */
export function standing({ code, current }) {
  return code === 'ChangedMeanwhile' && current?.fragments ? current : null;
}

// By the revision that was shown: who changes it once more is asked about, too.
function edit(theirs, mine) {
  if (!mine) {
    return { op: 'deleteSpan', id: theirs.id, revision: theirs.revision };
  }
  const { layer, label, fragments, exact } = mine;
  const wanted = { layer, label, fragments, exact, attributes: { ...nothing(theirs?.attributes), ...mine.attributes } };
  return theirs
    ? { op: 'updateSpan', id: theirs.id, revision: theirs.revision, ...wanted }
    : { op: 'createSpan', id: uuid(), ...wanted };
}

/** Takes each of these attributes away. */
function nothing(attributes = {}) {
  return Object.fromEntries(Object.keys(attributes).map((code) => [code, null]));
}

function same(theirs, mine) {
  return theirs === mine || (theirs !== null && mine !== null && what(theirs) === what(mine));
}

function what({ layer, label, fragments, attributes = {} }) {
  const told = Object.entries(attributes).map(([code, value]) => [code, value?.entity ?? value]);
  return JSON.stringify([layer, label, fragments.map(({ begin, end }) => [begin, end]), told.sort()]);
}

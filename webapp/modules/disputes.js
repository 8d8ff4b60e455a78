import { uuid } from './uuid.js';

/**
 * Marks that somebody changed or removed while they were changed here: nothing is done until the person has chosen between
 * `theirs` and `mine`, two spans, or null for one that was removed, `who` having changed it last. Fires `change`.
 */
export class Disputes extends EventTarget {
  #open = new Map();

  /** What is to be chosen, the oldest first: `{id, theirs, mine, who}`; `who` is a login, if it is known. */
  get open() {
    return [...this.#open.values()];
  }

  /** Takes up a dispute about some edits of one mark; answers false if both sides want the same. */
  add(edits, { code, current } = {}) {
    const [{ id }] = edits;
    const theirs = code === 'ChangedMeanwhile' && current?.fragments ? current : null;
    const mine = edits.at(-1).after ?? null;
    if (same(theirs, mine)) {
      return false;
    }
    this.#open.set(id, { id, theirs, mine, who: theirs?.author ?? current?.removedBy });
    this.#tell();
    return true;
  }

  /** Ends a dispute; answers the edit that makes the mark what `choice` (`theirs` or `mine`) says, or null. */
  end(id, choice) {
    const { theirs, mine } = this.#open.get(id);
    this.#open.delete(id);
    this.#tell();
    return choice === 'mine' ? edit(theirs, mine) : null;
  }

  #tell() {
    this.dispatchEvent(new CustomEvent('change'));
  }
}

// By the revision that was shown: who changes it once more is asked about, too.
function edit(theirs, mine) {
  if (!mine) {
    return { op: 'deleteSpan', id: theirs.id, revision: theirs.revision };
  }
  const { layer, label, fragments, exact } = mine;
  return theirs
    ? { op: 'updateSpan', id: theirs.id, revision: theirs.revision, layer, label, fragments, exact }
    : { op: 'createSpan', id: uuid(), layer, label, fragments, exact };
}

function same(theirs, mine) {
  return theirs === mine || (theirs !== null && mine !== null && what(theirs) === what(mine));
}

function what({ layer, label, fragments }) {
  return JSON.stringify([layer, label, fragments.map(({ begin, end }) => [begin, end])]);
}

import { uuid } from './uuid.js';

/**
 * Marks that somebody changed or removed while they were changed here: nothing is done until the person has chosen between
 * `theirs` and `mine`, two spans or two relations, or null for one that was removed, `who` having changed it last.
 * Fires `change`, and `chosen` (`detail.ids`, and `detail.edits`, which make the marks what was chosen, none for theirs).
 */
export class Disputes extends EventTarget {
  #held;
  #open = new Map();
  // Gestures of which each mark is asked about by itself.
  #apart = new Set();
  #told = 0;

  /** `held(gesture)` says whether there may be more to ask about of a gesture. */
  constructor(held = () => false) {
    super();
    this.#held = held;
  }

  /**
   * What is to be chosen, the oldest first: `{id, theirs, mine, who, gesture, isOf}`; `who` is a login, if it is known, and
   * `isOf` so many marks the gesture was about.
   */
  get open() {
    return [...this.#open.values()].filter(({ gesture }) => !this.#held(gesture));
  }

  /** Those of them that are to be asked about next, in one question. */
  get next() {
    const open = this.open;
    const [first] = open;
    const isAlone = !first?.gesture || this.#apart.has(first.gesture);
    return isAlone ? open.slice(0, 1) : open.filter(({ gesture }) => gesture === first.gesture);
  }

  /** Takes up disputes `{edits, problem, gesture, isOf}` about one mark each; answers the ids of those about which both sides want the same. */
  add(disputes) {
    const agreed = disputes.filter((dispute) => !this.#takesUp(dispute)).map(({ edits: [{ id }] }) => id);
    agreed.length < disputes.length && this.#tell();
    return agreed;
  }

  /** Ends disputes by `theirs` or `mine`. */
  choose(ids, choice) {
    const some = ids.map((id) => this.#open.get(id)).filter(Boolean);
    const edits = choice === 'mine' ? some.map(({ theirs, mine }) => edit(theirs, mine)) : [];
    ids.forEach((id) => this.#open.delete(id));
    this.#tell();
    this.dispatchEvent(new CustomEvent('chosen', { detail: { ids, edits } }));
  }

  /** From now on each mark of this gesture is asked about by itself. */
  part(gesture) {
    this.#apart.add(gesture);
    this.#tell();
  }

  /** Looks again what is to be asked by now. */
  look() {
    this.#open.size > 0 && this.open.length !== this.#told && this.#tell();
  }

  #takesUp({ edits, problem = {}, gesture, isOf }) {
    const [{ id }] = edits;
    const theirs = standing(problem);
    const mine = edits.at(-1).after ?? null;
    const isOpen = !same(theirs, mine);
    isOpen && this.#open.set(id, { id, theirs, mine, who: theirs?.author ?? problem.current?.removedBy, gesture, isOf });
    return isOpen;
  }

  #tell() {
    this.#told = this.open.length;
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

import { backwards, forwards } from './backwards.js';

// Who goes back further than so many gestures waits for the server to see them.
const MOST = 500;

/**
 * What this page did and took back, the last first out, as far as it knows that nobody else came between: how an undo or
 * redo will turn out can be shown before the server has answered, and which act is meant can be told. A new edit ends what can
 * be done again, as it does on the server.
 */
export class Undone {
  // Acts that the server has, `{edits, gesture, revision}` each: by what they are called here, and what they led to, which is
  // not known yet where a redo is on its way.
  #done = [];
  // `{edits}` that never left, or `{key, edits, gesture, known}` that the server undoes by an undo of this `key`, `known` being
  // the act, or the part of it, that the server had; null are edits that this page does not know.
  #acts = [];
  // Gestures of which the server has more than is known here.
  #halves = new Set();
  // By `undo` and `redo` what the server has found out of reach, which the person was told.
  #passed = {};

  /** The server has kept these edits, which are a gesture or a part of it, and led to this revision. */
  kept(edits, gesture, revision) {
    this.#passed = {};
    const taken = this.#acts.find((act) => gesture && act.gesture === gesture);
    const last = this.#done.at(-1);
    const grown = (act) => ({ edits: [...(act?.edits ?? []), ...edits], gesture, revision });
    if (this.#halves.has(gesture)) {
      return;
    }
    if (taken) {
      taken.known = grown(taken.known);
    } else if (gesture && last?.gesture === gesture) {
      this.#done[this.#done.length - 1] = grown(last);
    } else {
      this.#done.push(grown());
      this.#done = this.#done.slice(-MOST);
    }
  }

  /** Edits that never left. */
  withdrawn(edits) {
    this.#acts.push({ edits, left: false });
  }

  /**
   * The server will undo what it has kept last, or `edits` that are on their way to it, with what it has kept already of
   * their `gesture`. Answers `shows`, what will show, and which act is meant: `of`, how it is called here, and `upTo` what
   * revision it led to; or else `below` which revision it is to be looked for.
   */
  undo(key, edits = null, gesture = null) {
    const isNext = !edits || (gesture && this.#done.at(-1)?.gesture === gesture);
    const known = (isNext && this.#done.pop()) || null;
    const all = known || edits ? [...(known?.edits ?? []), ...(edits ?? [])] : null;
    this.#acts.push({ key, edits: all, gesture: gesture ?? known?.gesture, known, left: true });
    const which = known ? { of: known.gesture, upTo: known.revision } : this.#passed.undo;
    return { shows: (all ?? []).toReversed().flatMap(backwards), ...which };
  }

  /**
   * Answers `{again}`, edits that never left and are to be made again, or `shows`, what will show once the server has done it
   * again, and what that `makes`: the act as it is called here from then on.
   */
  redo(key) {
    const { edits = null, left = true } = this.#acts.pop() ?? {};
    if (!left) {
      return { again: edits };
    }
    edits && this.#done.push({ edits, gesture: key });
    return { shows: edits ? edits.map(forwards) : [], makes: key, ...this.#passed.redo };
  }

  /** The server has undone or redone what was wanted; what that `makes` has led to this revision. */
  stepped(makes, revision) {
    this.#passed = {};
    const acts = [...this.#done, ...this.#acts.map(({ known }) => known)];
    acts.filter((act) => makes && act?.gesture === makes).forEach((act) => (act.revision = revision));
  }

  /** `undo` or `redo` found the last act out of reach: the next one of its kind looks below it. */
  passed(step, { revision, below }) {
    this.#passed = { [step]: { upTo: revision, below } };
  }

  /** The undo of this key was not done, since it was refused or called off: what it was to take back stays. */
  dropped(key) {
    const act = key && this.#acts.find((one) => one.key === key);
    act?.known && this.#done.push(act.known);
    this.#acts = this.#acts.filter((one) => !act || one !== act);
  }

  /** What the undo of this key was to take back is not on the server. */
  neverLeft(key) {
    this.#acts = this.#acts.map((act) => (act.key === key && act.edits ? { edits: act.edits, left: false } : act));
  }

  /** Something new was edited: nothing can be done again. */
  edited() {
    this.#acts = [];
    this.#passed = {};
  }

  /** Somebody else came between, or the server did something else: from here on it is asked. */
  forget() {
    const begun = [this.#done.at(-1), ...this.#acts].map((act) => act?.gesture);
    begun.filter(Boolean).forEach((gesture) => this.#halves.add(gesture));
    this.#done = [];
    this.#acts = this.#acts.map((act) => (act.left ? { ...act, edits: null, known: null } : act));
  }
}

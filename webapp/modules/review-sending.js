import { Asking } from './asking.js';
import { uuid } from './uuid.js';

/**
 * Sends what a reviewer does in the order in which it was done, one request at a time, until the server has said yes or no;
 * nobody waits for it. An act is `{kind, id, body}`: a `verdict` on a unit, `later`, `split`, or an `undo` `of` an act.
 *
 * Asks as Asking does with all else that is given. `keeping` (as KeptEdits) keeps acts until they have arrived. Fires `state`
 * (`detail.state` is saved, saving, unsaved or signedOut, `detail.waiting` counts, `detail.other`), `answered` (`detail.act`,
 * `detail.items`, `detail.gone`, `detail.takenBack`) and `refused` (`detail.act`, `detail.status`, `detail.problem`).
 */
export class ReviewSending extends EventTarget {
  #project;
  #keeping;
  #asking;
  #acts = [];
  #said = 'saved';
  #other;
  #isSending = false;
  // By id of a unit at which revision it is since what was done here last.
  #revisions = new Map();

  constructor({ project, keeping, ...how }) {
    super();
    this.#project = project;
    this.#keeping = keeping;
    this.#asking = new Asking({ ...how, accepts: () => true });
    this.#asking.addEventListener('later', ({ detail }) => this.#say(detail.signedOut ? 'signedOut' : 'unsaved', detail.other));
  }

  get waiting() {
    return this.#acts.length;
  }

  /** The units that are decided here and not on the server, `[id, revision]` each. */
  get decided() {
    const verdicts = this.#acts.filter(({ kind }) => kind === 'verdict');
    return verdicts.flatMap(({ id, body }) => [id, ...body.also].map((each) => [each, body.revision]));
  }

  /** Kept once nothing waits any more. */
  settled() {
    return new Promise((done) => {
      const look = () => this.waiting === 0 && done();
      this.addEventListener('state', look);
      look();
    });
  }

  hurry() {
    this.#asking.hurry();
  }

  push(act) {
    act.key ??= uuid();
    this.#enqueue([act]);
  }

  /** Goes on with acts that another tab has left, before all that is done here. */
  restore(acts) {
    this.#acts = [...this.#acts.filter(({ left }) => left), ...acts, ...this.#acts.filter(({ left }) => !left)];
    this.#enqueue([], acts);
  }

  /** Takes back what has not left yet; answers whether that was possible. */
  take(act) {
    const waits = this.#acts.includes(act) && !act.left;
    waits && this.#forget(act);
    return waits;
  }

  #enqueue(acts, kept = acts) {
    this.#acts.push(...acts);
    kept.length > 0 && this.#keeping.keep(kept);
    if (!this.#isSending) {
      this.#send();
    } else if (this.#said !== 'saving') {
      this.#say(this.#said, this.#other);
    }
  }

  async #send() {
    this.#isSending = true;
    while (this.#acts.length > 0) {
      this.#say('saving');
      await this.#deliver(this.#acts[0]);
    }
    this.#isSending = false;
    this.#say('saved');
  }

  async #deliver(act) {
    act.left = true;
    const { ok, status, answer } = await this.#asking.answered(this.#path(act), this.#request(act));
    this.#forget(act);
    if (ok) {
      const items = answer.items ?? [answer];
      items.forEach(({ id, revision }) => this.#revisions.set(id, revision));
      this.#fire('answered', { act, items, gone: answer.gone ?? [], takenBack: answer.takenBack });
    } else {
      // What was never done is not undone.
      this.#acts.filter(({ of }) => of === act.key).forEach((undo) => this.#forget(undo));
      this.#fire('refused', { act, status, problem: answer });
    }
  }

  #path({ kind, id, of }) {
    const project = encodeURIComponent(this.#project);
    return kind === 'undo' ? `projects/${project}/verdicts/undo${of ? `?gesture=${encodeURIComponent(of)}` : ''}` : `disagreements/${encodeURIComponent(id)}/${kind}`;
  }

  // What was decided twice in a row is about the unit as the first verdict has left it.
  #request({ id, body, key }) {
    const revision = this.#revisions.get(id);
    const sent = body && revision !== undefined ? { ...body, revision: Math.max(body.revision, revision) } : body;
    return { key, body: sent && JSON.stringify(sent) };
  }

  #forget(act) {
    this.#acts = this.#acts.filter((each) => each !== act);
    this.#keeping.forget([act]);
  }

  #say(state, other) {
    this.#said = state;
    this.#other = other;
    this.#fire('state', { state, other, waiting: this.waiting, safe: this.#keeping.safe });
  }

  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

import { uuid } from './uuid.js';

const LONGEST_BATCH = 200;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15000;
const PATIENCE = 20000;
const HANGING = 3000;

/**
 * Sends edits to the server in order, one request at a time; what is edited meanwhile goes into the next batch.
 * What got no answer is sent again as it was, which the server takes as one and the same: a batch by its edits, undo and
 * redo by a key.
 *
 * `post(path, {body, key, signal})` answers a Response or throws when there is no network or `signal` gave it up, which
 * happens after `patience` ms, or when told to `hurry` after `hanging` ms; `wire(edit)` gives an edit as it is sent;
 * `catchUp()` reads what the server has, at first and after each refusal, undo or redo, and nothing is sent until it is
 * done, so that what was read is never older than what was sent; `pause(ms)` waits. Fires `state` (`detail.state` is
 * saved, saving, unsaved or signedOut; `detail.waiting` counts), `kept` (`detail.edits`, `detail.answer`) and `refused`
 * (`detail.edits`, `detail.step`, `detail.status`, `detail.problem`).
 */
export class Edits extends EventTarget {
  #post;
  #wire;
  #pause;
  #catchUp;
  #caughtUp;
  #patience;
  #hanging;
  #queue = [];
  #sending = false;
  #wakeUp = () => {};

  constructor({ post, wire, catchUp, pause = waiting, patience = PATIENCE, hanging = HANGING }) {
    super();
    this.#post = post;
    this.#wire = wire;
    this.#pause = pause;
    this.#catchUp = catchUp;
    this.#patience = patience;
    this.#hanging = hanging;
    this.catchUp();
  }

  get waiting() {
    return this.#queue.length;
  }

  push(edit) {
    this.#enqueue({ edit });
  }

  /** Takes back the last edit of this person (`undo`), or does it again (`redo`), after all that was edited before. */
  step(direction) {
    this.#enqueue({ step: direction, key: uuid() });
  }

  /** Tries again now rather than when the pause is over, or when a request that hangs is given up. */
  hurry() {
    this.#wakeUp();
  }

  /** Reads what the server has before anything more is sent. */
  catchUp() {
    this.#caughtUp = this.#catchUp();
  }

  #enqueue(item) {
    this.#queue.push(item);
    if (!this.#sending) {
      this.#send();
    }
  }

  async #send() {
    this.#sending = true;
    // Edits of one gesture arrive together: let them share a batch.
    await Promise.resolve();
    while (this.#queue.length > 0) {
      this.#say('saving');
      await this.#deliver(this.#next());
    }
    this.#sending = false;
    this.#say('saved');
  }

  // One edit per span in a batch: the next one on the same span needs the revision that this one will get.
  #next() {
    if (this.#queue[0].step) {
      return [this.#queue[0]];
    }
    const ids = new Set();
    const batch = [];
    for (const item of this.#queue) {
      if (item.step || ids.has(item.edit.id) || batch.length === LONGEST_BATCH) {
        break;
      }
      ids.add(item.edit.id);
      batch.push(item);
    }
    return batch;
  }

  async #deliver(batch) {
    await this.#caughtUp;
    const [{ step, key }] = batch;
    const body = step ? undefined : JSON.stringify({ edits: batch.map((item) => this.#wire(item.edit)) });
    const { ok, status, answer } = await this.#answered(step ?? 'annotations', { body, key });
    if (ok) {
      this.#settle(batch, answer);
    } else if (batch.length > 1) {
      // All or none: find the one that was meant, and keep the others.
      for (const item of batch) {
        if (this.#queue.includes(item)) {
          await this.#deliver([item]);
        }
      }
    } else {
      this.#refuse(batch[0], status, answer);
    }
  }

  /** Goes on until the server has said yes or no. */
  async #answered(path, request) {
    for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      const answered = await this.#try(path, request).catch(() => null);
      if (answered && !isForLater(answered.status)) {
        return answered;
      }
      this.#say(answered?.status === 401 ? 'signedOut' : 'unsaved');
      const asked = Number(answered?.retryAfter) * 1000;
      await Promise.race([this.#pause(asked || wait), new Promise((wake) => (this.#wakeUp = wake))]);
    }
  }

  /** One request, with the body of its answer: a connection that died may never say so. */
  async #try(path, request) {
    const givenUp = new AbortController();
    const began = Date.now();
    const patience = setTimeout(() => givenUp.abort(), this.#patience);
    this.#wakeUp = () => Date.now() - began >= this.#hanging && givenUp.abort();
    try {
      const response = await this.#post(path, { ...request, signal: givenUp.signal });
      const answer = await response.json().catch(() => ({}));
      givenUp.signal.throwIfAborted();
      return { ok: response.ok, status: response.status, answer, retryAfter: response.headers.get('Retry-After') };
    } finally {
      clearTimeout(patience);
    }
  }

  #settle(batch, answer) {
    this.#take(batch);
    if (batch[0].step) {
      this.catchUp();
    } else {
      this.#fire('kept', { edits: batch.map((item) => item.edit), answer });
    }
  }

  #refuse(item, status, problem) {
    const followers = item.edit?.op.startsWith('create') ? this.#queue.filter(({ edit }) => builtOn(edit, item.edit.id)) : [item];
    this.#take(followers);
    this.#fire('refused', { edits: followers.map((other) => other.edit).filter(Boolean), step: item.step, status, problem });
    this.catchUp();
  }

  #take(items) {
    this.#queue = this.#queue.filter((item) => !items.includes(item));
  }

  #say(state) {
    this.#fire('state', { state, waiting: this.#queue.length });
  }

  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function waiting(ms) {
  return new Promise((done) => setTimeout(done, ms));
}

// Whether an edit is of no use without this span or relation.
function builtOn(edit, id) {
  return edit && [edit.id, edit.from, edit.to].includes(id);
}

function isForLater(status) {
  return status === 401 || status === 408 || status === 429 || status >= 500;
}

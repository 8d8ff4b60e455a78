import { Asking } from './asking.js';
import { uuid } from './uuid.js';

const LONGEST_BATCH = 200;

/**
 * Sends edits to the server in order, one request at a time; what is edited meanwhile goes into the next batch.
 * What got no answer is sent again as it was, which the server takes as one and the same: a batch by its edits, undo and
 * redo by a key.
 *
 * Asks as Asking does with all else that is given. `wire(edit)` gives an edit as it is sent; `catchUp()` reads what the
 * server has, at first and after each refusal, undo or redo, and nothing is sent until it is done, so that what was read
 * is never older than what was sent. `keeping` (as KeptEdits) keeps items until they have arrived: `{edit}` or
 * `{step, key}`, once sent with the `batch` they were in and as they were `sent`.
 *
 * Fires `state` (`detail.state` is saved, saving, unsaved, signedOut or disputed; `detail.waiting` counts; `detail.other`
 * is who else has signed in), `kept` (`detail.edits`, `detail.answer`), `refused` (`detail.edits`, `detail.step`,
 * `detail.status`, `detail.problem`), `disputed` (`detail.edits`, `detail.problem`) when somebody changed the same mark
 * meanwhile, until `decide` is called, and `gone` (`detail.edits`) when another tab sends them.
 */
export class Edits extends EventTarget {
  #asking;
  #wire;
  #catchUp;
  #caughtUp;
  #keeping;
  #queue = [];
  #disputed = new Map();
  #said = { state: 'saving' };
  #sending = false;

  constructor({ wire, catchUp, keeping, ...how }) {
    super();
    this.#asking = new Asking({ ...how, accepts: isWhole });
    this.#asking.addEventListener('later', ({ detail }) => this.#say(detail.signedOut ? 'signedOut' : 'unsaved', detail.other));
    this.#keeping = keeping;
    this.#wire = wire;
    this.#catchUp = catchUp;
    this.catchUp();
  }

  get waiting() {
    return this.#queue.length + this.#disputed.size;
  }

  /** Whether something on its way changes this mark. */
  isChanging(id) {
    return this.#queue.some(({ edit }) => edit?.id === id);
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
    this.#asking.hurry();
  }

  /** Goes on with items that were kept, before all that waits here. */
  restore(items) {
    if (items.length > 0) {
      this.#queue.unshift(...items);
      this.#start();
    }
  }

  /** A dispute about a mark is over. */
  decide(id) {
    this.#keeping.forget(this.#disputed.get(id) ?? []);
    this.#disputed.delete(id);
    this.tell();
  }

  /** Says again how things stand. */
  tell() {
    const calm = this.#disputed.size > 0 ? 'disputed' : 'saved';
    this.#say(this.#sending ? this.#said.state : calm, this.#said.other);
  }

  /** Reads what the server has before anything more is sent. */
  catchUp() {
    this.#caughtUp = this.#catchUp();
  }

  #enqueue(item) {
    item.made = Date.now();
    this.#queue.push(item);
    this.#keeping.keep([item]);
    this.#start();
  }

  #start() {
    if (!this.#sending) {
      this.#send();
    } else if (['unsaved', 'signedOut'].includes(this.#said.state)) {
      this.tell(); // there is one more
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
    this.tell();
  }

  // One edit per span in a batch: the next one on the same span needs the revision that this one will get.
  #next() {
    const [{ step, batch: known }] = this.#queue;
    if (step || known) {
      // What may have arrived already is sent as it was.
      return this.#queue.filter((item, i) => i === 0 || (known && item.batch === known));
    }
    const ids = new Set();
    const batch = [];
    for (const item of this.#queue) {
      if (item.step || item.batch || ids.has(item.edit.id) || batch.length === LONGEST_BATCH) {
        break;
      }
      ids.add(item.edit.id);
      batch.push(item);
    }
    return batch;
  }

  async #deliver(batch) {
    await this.#caughtUp;
    const taken = await this.#keeping.taken(batch);
    if (taken.length > 0) {
      this.#take(taken);
      this.#fire('gone', { edits: editsOf(taken) });
      return;
    }
    const [{ step, key }] = batch;
    const body = step ? undefined : this.#sealed(batch);
    const { ok, status, answer } = await this.#asking.answered(step ?? 'annotations', { body, key });
    if (ok) {
      this.#settle(batch, answer);
    } else if (batch.length > 1) {
      // All or none: find the one that was meant, and keep the others.
      batch.forEach((item) => delete item.batch);
      for (const item of batch) {
        if (this.#queue.includes(item)) {
          await this.#deliver([item]);
        }
      }
    } else {
      this.#refuse(batch[0], status, answer);
    }
  }

  /** The batch as it is sent, now and whenever it is sent again. */
  #sealed(batch) {
    if (!batch[0].batch) {
      const name = uuid();
      batch.forEach((item) => Object.assign(item, { batch: name, sent: this.#wire(item.edit) }));
      this.#keeping.keep(batch);
    }
    return JSON.stringify({ edits: batch.map(({ sent }) => sent) });
  }

  #settle(batch, answer) {
    this.#take(batch);
    this.#keeping.forget(batch);
    // What was edited upon it is about the mark as it is now.
    const revisions = new Map(answer.applied?.map(({ id, revision }) => [id, revision]));
    const upon = this.#queue.filter(({ edit }) => revisions.has(edit?.id));
    upon.forEach(({ edit }) => (edit.revision = revisions.get(edit.id)));
    this.#keeping.keep(upon);
    if (batch[0].step) {
      this.catchUp();
    } else {
      this.#fire('kept', { edits: editsOf(batch), answer });
    }
  }

  #refuse(item, status, problem) {
    const disputed = isDisputed(item, status, problem);
    const { op, id } = item.edit ?? {};
    const upon = disputed ? (edit) => edit.id === id : op?.startsWith('create') ? (edit) => isBuiltOn(edit, id) : null;
    const followers = upon ? this.#queue.filter(({ edit }) => edit && upon(edit)) : [item];
    const edits = editsOf(followers);
    this.#take(followers);
    if (disputed) {
      this.#disputed.set(item.edit.id, [...(this.#disputed.get(item.edit.id) ?? []), ...followers]);
      this.#fire('disputed', { edits, problem });
    } else {
      this.#keeping.forget(followers);
      this.#fire('refused', { edits, step: item.step, status, problem });
    }
    this.catchUp();
  }

  #take(items) {
    this.#queue = this.#queue.filter((item) => !items.includes(item));
  }

  #say(state, other) {
    this.#said = { state, other };
    this.#fire('state', { state, other, waiting: this.waiting });
  }

  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** Whether an answer says what has become of each edit. */
function isWhole({ applied, revision }) {
  return Array.isArray(applied) && Number.isInteger(revision);
}

function editsOf(items) {
  return items.map(({ edit }) => edit).filter(Boolean);
}

/** Whether somebody changed or removed what this edit changes. */
function isDisputed({ edit }, status, { code } = {}) {
  return status === 409 && ['updateSpan', 'deleteSpan'].includes(edit?.op) && ['ChangedMeanwhile', 'NoSuchMark'].includes(code);
}

/** Whether an edit is of no use without this span or relation. */
function isBuiltOn({ id, from, to }, without) {
  return [id, from, to].includes(without);
}

import { Asking } from './asking.js';
import { builtOn, isDisputed, isWhole } from './edit-answers.js';
import { EditQueue } from './edit-queue.js';
import { Undone } from './undone.js';
import { uuid } from './uuid.js';

/**
 * Sends edits to the server in order, one request at a time: each gesture is a batch of its own, which an undo takes back.
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
 * meanwhile, until `decide` is called, `gone` (`detail.edits`) when another tab sends them, `withdrawn` (`detail.edits`) when
 * an undo takes them back before the server has answered, and `again` (`detail.edits`) when they are to be pushed once more.
 */
export class Edits extends EventTarget {
  #asking;
  #wire;
  #catchUp;
  #caughtUp;
  #keeping;
  #queue = new EditQueue();
  #disputed = new Map();
  #said = { state: 'saving' };
  #sending = false;
  #undone = new Undone();
  // By id, what the last undo or redo made of marks.
  #stepped = new Map();

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
    return this.#queue.isChanging(id);
  }

  push(edit, isAgain = false) {
    isAgain || this.#undone.forget();
    // Without a revision of its own it was made upon what is still on its way.
    const upon = edit.revision === undefined && this.isChanging(edit.id);
    this.#enqueue({ edit, upon });
  }

  /**
   * Takes back the last edit of this person (`undo`), or does it again (`redo`). What has not left yet is taken back here;
   * what is on its way shows as taken back, and the server undoes it next.
   */
  step(direction) {
    const again = direction === 'redo' && this.#undone.last();
    if (again) {
      this.#fire('again', { edits: again });
      return;
    }
    const last = direction === 'undo' && this.#queue.lastGesture;
    const left = last && last.every(({ batch }) => batch);
    if (last) {
      left ? last.forEach((item) => (item.withdrawn = true)) : this.#withdraw(last);
      this.#fire('withdrawn', { edits: editsOf(last) });
    }
    if (!last || left) {
      direction === 'undo' && this.#undone.byServer();
      this.#enqueue({ step: direction, key: uuid(), of: last ? last[0].gesture : undefined });
    }
  }

  /** Tries again now rather than when the pause is over, or when a request that hangs is given up. */
  hurry() {
    this.#asking.hurry();
  }

  /** Goes on with items that were kept, before all that waits here. */
  restore(items) {
    if (items.length > 0) {
      this.#queue.addBefore(items);
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
    this.#queue.add(item);
    this.#keeping.keep([item]);
    this.#start();
  }

  #withdraw(items) {
    this.#queue.take(items);
    this.#keeping.forget(items);
    this.#undone.withdrawn(editsOf(items));
    this.tell();
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
    // Edits of one gesture arrive together.
    await Promise.resolve();
    while (this.#queue.length > 0) {
      this.#say('saving');
      await this.#deliver(this.#queue.next);
    }
    this.#sending = false;
    this.tell();
  }

  async #deliver(batch) {
    await this.#caughtUp;
    const taken = await this.#keeping.taken(batch);
    if (taken.length > 0) {
      this.#queue.take(taken);
      this.#fire('gone', { edits: editsOf(taken) });
      return;
    }
    if (!batch.every((item) => this.#queue.has(item))) {
      return; // some of it was taken back meanwhile
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
        if (this.#queue.has(item)) {
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
    this.#queue.take(batch);
    this.#keeping.forget(batch);
    // What was edited upon it is about the mark as it is now; what another tab made without knowing of it is not.
    const revisions = new Map(answer.applied.map(({ id, revision }) => [id, revision]));
    const upon = this.#queue.all.filter((item) => item.upon && revisions.has(item.edit.id));
    upon.forEach(({ edit }) => (edit.revision = revisions.get(edit.id)));
    this.#keeping.keep(upon);
    revisions.forEach((revision, id) => this.#stepped.delete(id));
    if (batch[0].step) {
      this.#stepped = revisions;
      this.catchUp();
    } else {
      this.#fire('kept', { edits: editsOf(batch.filter(({ withdrawn }) => !withdrawn)), answer });
    }
  }

  #refuse(item, status, problem) {
    const { op, id } = item.edit ?? {};
    const own = this.#stepped.get(id);
    if (own !== undefined && own === problem.current?.revision && own !== item.edit.revision) {
      // Nobody else: an undo of one's own came between, and what was pressed after it is meant.
      item.edit.revision = own;
      delete item.batch;
      this.#keeping.keep([item]);
      return;
    }
    // What was taken back already is not asked about.
    const disputed = own === undefined && !item.withdrawn && isDisputed(item, status, problem);
    const followers = disputed
      ? this.#queue.all.filter(({ edit }) => edit?.id === id)
      : op?.startsWith('create') ? builtOn(id, this.#queue.all) : [item];
    const edits = editsOf(followers);
    // An undo that was meant for it would take back something else.
    const idle = this.#queue.all.filter(({ of }) => of && followers.some(({ gesture }) => gesture === of));
    this.#queue.take([...followers, ...idle]);
    this.#keeping.forget(idle);
    if (disputed) {
      this.#disputed.set(item.edit.id, [...(this.#disputed.get(item.edit.id) ?? []), ...followers]);
      this.#fire('disputed', { edits, problem });
    } else {
      this.#keeping.forget(followers);
      item.withdrawn || this.#fire('refused', { edits, step: item.step, status, problem });
    }
    this.catchUp();
  }

  #say(state, other) {
    this.#said = { state, other };
    this.#fire('state', { state, other, waiting: this.waiting });
  }

  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function editsOf(items) {
  return items.map(({ edit }) => edit).filter(Boolean);
}

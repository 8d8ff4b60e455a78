import { Asking } from './asking.js';
import { editsOf, isWhole, meaningOf, shownBy } from './edit-answers.js';
import { EditQueue } from './edit-queue.js';
import { Undone } from './undone.js';
import { uuid } from './uuid.js';

/**
 * Sends edits to the server in order, one request at a time: each gesture is a batch of its own, which an undo takes back.
 * What got no answer is sent again as it was, which the server takes as one and the same: a batch by its edits, undo and
 * redo by a key.
 *
 * Asks as Asking does with all else that is given. `wire(edit)` gives an edit as it is sent; `catchUp()` reads what the server
 * has, at first and after each refusal, undo or redo, and nothing is sent until it is done. `keeping` (as KeptEdits) keeps items until they have arrived: `{edit}` or
 * `{step, key}`, once sent with the `batch` they were in and as they were `sent`; `keeping.sure` says that no other tab takes
 * them in between. What is pushed leaves at once, beside its being kept: a batch that is sent twice is one.
 *
 * Fires `state` (`detail.state` is saved, saving, unsaved, signedOut or disputed; `detail.waiting` counts; `detail.other`
 * is who else has signed in), `kept` (`detail.edits`, `detail.answer`), `refused` (`detail.edits`, `detail.step`,
 * `detail.status`, `detail.problem`), `disputed` (`detail.edits`, `detail.problem`) when somebody changed the same mark
 * meanwhile, until `decide` is called, `gone` (`detail.edits`) when another tab sends them, `withdrawn` (`detail.edits`) when
 * an undo takes them back before the server has answered, `again` (`detail.edits`) when they are to be pushed once more, and
 * `foreseen` (`detail.edits`), what an undo or redo on its way will make of the marks, until `past` (`detail.edits`).
 */
export class Edits extends EventTarget {
  /** What was done and taken back here; to be forgotten where somebody else came between. */
  undone = new Undone();
  #asking;
  #wire;
  #catchUp;
  #reading = null;
  #keeping;
  #queue = new EditQueue();
  #disputed = new Map();
  #said = { state: 'saving' };
  #sending = false;
  // By id, which revision an undo or redo gave to a mark.
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

  /** Edits that are one act of a person; `isAgain` after they were taken back. */
  push(edits, isAgain = false) {
    isAgain || this.undone.edited();
    this.#enqueue(edits.map((edit) => ({ edit })));
  }

  /**
   * Takes back the last edit of this person (`undo`), or does it again (`redo`). What has not left yet is taken back here;
   * what is on its way shows as taken back, and the server undoes it next.
   */
  step(direction) {
    const last = direction === 'undo' ? this.#queue.lastGesture : null;
    if (last) {
      this.#takeBack(last);
      return;
    }
    const { again, shows } = this.undone[direction]();
    again ? this.#fire('again', { edits: again }) : this.#enqueue([{ step: direction, key: uuid(), shows }]);
  }

  /** As Asking does. */
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
    this.#say(this.#queue.length > 0 ? this.#said.state : this.#calm, this.#said.other);
  }

  /** Reads what the server has before anything more is sent. */
  catchUp() {
    const reading = Promise.resolve(this.#catchUp()).then(() => (this.#reading = this.#reading === reading ? null : this.#reading));
    this.#reading = reading;
  }

  #takeBack(items) {
    const edits = editsOf(items);
    const left = items.every(({ batch }) => batch);
    this.#fire('withdrawn', { edits });
    if (left) {
      items.forEach((item) => (item.withdrawn = true));
      this.#enqueue([{ step: 'undo', key: uuid(), of: items[0].gesture, ...this.undone.undo(edits) }]);
    } else {
      this.#queue.take(items);
      this.#keeping.forget(items);
      this.undone.withdrawn(edits);
      this.tell();
    }
  }

  // What is kept is written once this turn is over, by when it is on its way.
  #enqueue(items) {
    this.#queue.add(items);
    this.#keeping.keep(items);
    this.#start();
    this.#fire('foreseen', { edits: shownBy(items) });
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
    while (this.#queue.length > 0) {
      this.#say('saving');
      await this.#deliver(() => this.#queue.next);
    }
    this.#sending = false;
    this.#said.state === this.#calm || this.tell();
  }

  // Waits for nothing that need not be waited for, so that the first batch leaves before anything else is done.
  async #deliver(next) {
    while (this.#reading) {
      await this.#reading;
    }
    const batch = next();
    const taken = this.#keeping.sure ? [] : await this.#keeping.taken(batch);
    if (taken.length > 0) {
      this.#queue.take(taken);
      this.#fire('gone', { edits: [...editsOf(taken), ...shownBy(taken)] });
      return;
    }
    if (batch.length === 0 || !batch.every((item) => this.#queue.has(item))) {
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
          await this.#deliver(() => [item]);
        }
      }
    } else {
      this.#refuse(batch[0], status, answer);
    }
  }

  /** The batch as it is sent, now and whenever it is sent again. */
  #sealed(batch) {
    if (!batch[0].batch) {
      this.#queue.seal(batch, this.#wire);
      this.#keeping.keep(batch);
    }
    return JSON.stringify({ edits: batch.map(({ sent }) => sent) });
  }

  #settle(batch, answer) {
    this.#queue.take(batch);
    this.#queue.length === 0 && this.#say(this.#calm);
    const revisions = new Map(answer.applied.map(({ id, revision }) => [id, revision]));
    this.#keeping.keep(this.#queue.goOnFrom(revisions));
    this.#keeping.forget(batch);
    if (batch[0].step) {
      revisions.forEach((revision, id) => this.#stepped.set(id, revision));
      this.#end(batch[0], revisions);
      return;
    }
    revisions.forEach((revision, id) => this.#stepped.delete(id));
    const edits = editsOf(batch.filter(({ withdrawn }) => !withdrawn));
    edits.length > 0 && this.undone.kept(edits);
    this.#fire('kept', { edits, answer });
  }

  // What the server has made of it is read before what was foreseen is put away.
  #end(item, revisions = new Map()) {
    const shows = shownBy([item]);
    shows.every(({ id }) => revisions.has(id)) || this.undone.forget();
    this.catchUp();
    shows.length > 0 && this.#reading.then(() => this.#fire('past', { edits: shows }));
  }

  #refuse(item, status, problem) {
    const { id } = item.edit ?? {};
    const { upon, disputed, lost, idle } = meaningOf(item, status, problem, this.#queue.all, this.#stepped.get(id));
    if (upon !== undefined) {
      item.edit.revision = upon;
      delete item.batch;
      this.#keeping.keep([item]);
      return;
    }
    this.#queue.take([...lost, ...idle]);
    this.#keeping.forget(idle);
    if (disputed) {
      this.#disputed.set(id, [...(this.#disputed.get(id) ?? []), ...lost]);
      this.#fire('disputed', { edits: editsOf(lost), problem });
    } else {
      this.#keeping.forget(lost);
      item.withdrawn || this.#fire('refused', { edits: editsOf(lost), step: item.step, status, problem });
    }
    this.#end(item);
  }

  get #calm() {
    return this.#disputed.size > 0 ? 'disputed' : 'saved';
  }

  #say(state, other) {
    this.#said = { state, other };
    this.#fire('state', { state, other, waiting: this.waiting });
  }

  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

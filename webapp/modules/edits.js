import { Asking } from './asking.js';
import { editsOf, isWhole, shownBy } from './edit-answers.js';
import { EditQueue } from './edit-queue.js';
import { Outcomes } from './outcomes.js';
import { TakingBack } from './taking-back.js';
import { Undone } from './undone.js';

/**
 * Sends edits to the server in order, one request at a time: each gesture is a batch of its own, or several that bear its
 * name, which an undo takes back as a whole. What got no answer is sent again as it was, which the server takes as one and
 * the same: a batch by its edits, undo and redo by a key. An undo or redo that is too much for one request goes on until all
 * is done.
 *
 * Asks as Asking does with all else that is given. `wire(edit)` gives an edit as it is sent; `catchUp()` reads what the server
 * has, at first and after each refusal, undo or redo, and nothing is sent until it is done. `keeping` (as KeptEdits) keeps
 * items until they have arrived: `{edit}` or `{step, key}`, once sent with the `batch` they were in and as they were `sent`;
 * `keeping.sure` says that no other tab takes them in between. What is pushed leaves at once, beside its being kept: a batch
 * that is sent twice is one.
 *
 * Fires `state` (`detail.state` is saved, saving, unsaved, signedOut or disputed; `detail.waiting` counts; `detail.other`
 * is who else has signed in), `kept` (`detail.edits`, `detail.answer`), `refused` (`detail.edits`, `detail.step`,
 * `detail.status`, `detail.problem`), `disputed` (`detail.disputes`, `{edits, problem, gesture, isOf}` of each mark) when
 * somebody changed the same marks meanwhile, until `decide` is called; `isOf` so many edits the gesture was, `turned` (`detail.lost`, `detail.made`, `detail.problem`) when edits become others since
 * somebody made the same mark meanwhile, `gone` (`detail.edits`) when another tab sends them, `again` (`detail.edits`) when
 * they are to be pushed once more, `partly` (`detail.left`) when so many marks were not undone or redone with the others since
 * somebody changed them, and `foreseen` (`detail.edits`), what an undo or redo on its way will make of the marks.
 * `past` (`detail.edits`) are those that shall show no more: they never left, or the server has answered.
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
  #outcomes;
  #back;
  #said = { state: 'saving' };
  #sending = false;

  constructor({ wire, catchUp, keeping, ...how }) {
    super();
    this.#asking = new Asking({ ...how, accepts: isWhole });
    this.#asking.addEventListener('later', ({ detail }) => this.#say(detail.signedOut ? 'signedOut' : 'unsaved', detail.other));
    this.#keeping = keeping;
    this.#wire = wire;
    this.#catchUp = catchUp;
    const shared = { queue: this.#queue, keeping, undone: this.undone, fire: (type, detail) => this.#fire(type, detail) };
    this.#outcomes = new Outcomes({ ...shared, catchUp: () => this.catchUp() });
    this.#back = new TakingBack({ ...shared, enqueue: (items) => this.#enqueue(items), tell: () => this.tell() });
    this.catchUp();
  }

  get waiting() {
    return this.#queue.length + this.#outcomes.disputed;
  }

  /** Whether something on its way changes this mark. */
  isChanging(id) {
    return this.#queue.isChanging(id);
  }

  /** Whether a part of this gesture is on its way. */
  isSending(gesture) {
    return this.#queue.isSending(gesture);
  }

  /** Edits that are one act of a person; `isAgain` after they were taken back. */
  push(edits, isAgain = false) {
    isAgain || this.undone.edited();
    this.#enqueue(edits.map((edit) => ({ edit })));
  }

  /** Takes back the last act of this person (`undo`), or does it again (`redo`). */
  step(direction) {
    this.#back.step(direction);
  }

  /** As Asking does. */
  hurry() {
    this.#asking.hurry();
  }

  /** Goes on with items that were kept, before all that waits here. */
  restore(items) {
    if (items.length > 0) {
      this.#keeping.keep(this.#queue.addBefore(items));
      this.#start();
    }
  }

  /** Disputes about these marks are over. */
  decide(ids) {
    ids.forEach((id) => this.#outcomes.decide(id));
    this.tell();
  }

  /** Says again how things stand. */
  tell() {
    this.#say(this.#queue.length > 0 ? this.#said.state : this.#calm, this.#said.other);
  }

  /** Reads what the server has before anything more is sent; answers when that is done, be it in vain. */
  catchUp() {
    const reading = Promise.resolve(this.#catchUp())
      .catch((fault) => reportError(fault))
      .then(() => (this.#reading = this.#reading === reading ? null : this.#reading));
    this.#reading = reading;
    return reading;
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
    const [{ step, key, of, upTo, below, gesture, isPart }] = batch;
    if (of && upTo === undefined) {
      this.#outcomes.idle(batch[0]);
      return;
    }
    const request = step ? { key, of: upTo, below } : { body: this.#sealed(batch), gesture: isPart ? gesture : undefined };
    batch[0].left = true;
    const { ok, status, answer } = await this.#asking.answered(step ?? 'annotations', request);
    if (ok && step && answer.more) {
      this.#outcomes.goesOn(batch[0], answer);
    } else if (ok) {
      this.#queue.take(batch);
      this.#queue.length === 0 && this.#say(this.#calm);
      this.#outcomes.kept(batch, answer);
    } else if (batch.length > 1 && !answer.refused && !concernsAll(status, answer)) {
      // All or none, for something that cannot even be read: find it, and keep the others.
      batch.forEach((item) => delete item.batch);
      for (const half of [batch.slice(0, batch.length / 2), batch.slice(batch.length / 2)]) {
        await this.#deliver(() => half.filter((item) => this.#queue.has(item)));
      }
    } else {
      this.#outcomes.refused(batch, status, answer);
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

  get #calm() {
    return this.#outcomes.disputed > 0 ? 'disputed' : 'saved';
  }

  #say(state, other) {
    this.#said = { state, other };
    this.#fire('state', { state, other, waiting: this.waiting });
  }

  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** Whether a refusal says that nothing at all can be changed, whichever edit it was. */
function concernsAll(status, { code }) {
  return [403, 404].includes(status) || code === 'SetClosed';
}

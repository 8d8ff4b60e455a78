import { editsOf, meaningOf, shownBy } from './edit-answers.js';
import { turned } from './twins.js';

/**
 * What becomes of items of an EditQueue once the server has said yes or no. What it kept and what it refused is told by
 * `fire` as Edits says, `undone` learns what there is to be taken back, and what somebody else may have done meanwhile is
 * read by `catchUp`.
 */
export class Outcomes {
  #queue;
  #keeping;
  #undone;
  #fire;
  #catchUp;
  #disputed = new Map();
  // By id, which revision an undo or redo gave to a mark.
  #stepped = new Map();
  // Something was refused, and what the server has is read when all of that gesture was answered.
  #isBehind = false;

  constructor({ queue, keeping, undone, fire, catchUp }) {
    this.#queue = queue;
    this.#keeping = keeping;
    this.#undone = undone;
    this.#fire = fire;
    this.#catchUp = catchUp;
  }

  /** About so many marks a person is to choose between two versions. */
  get disputed() {
    return this.#disputed.size;
  }

  /** A dispute about a mark is over. */
  decide(id) {
    this.#keeping.forget(this.#disputed.get(id) ?? []);
    this.#disputed.delete(id);
  }

  /** The server has done what these items say, which wait no more. */
  kept(batch, answer) {
    const [{ step, gesture, withdrawn }] = batch;
    const revisions = new Map(answer.applied.map(({ id, revision }) => [id, revision]));
    this.#keeping.keep(this.#queue.goOnFrom(revisions));
    if (step) {
      this.#keeping.forget(batch);
      revisions.forEach((revision, id) => this.#stepped.set(id, revision));
      this.#end(batch, revisions);
      return;
    }
    if (batch.some(({ edit, sent }) => revisions.get(edit.id) > (sent.revision ?? 0))) {
      this.#keeping.keep(this.#queue.reached(gesture, answer.revision));
    }
    this.#keeping.forget(batch);
    revisions.forEach((revision, id) => this.#stepped.delete(id));
    const edits = editsOf(batch);
    withdrawn || this.#undone.kept(edits, gesture);
    this.#fire('kept', { edits, answer });
    this.#isBehind && !this.#queue.isSending(gesture) && this.#end(batch);
  }

  /**
   * The server has refused these items: those that the problem names, each for a reason of its own, and the others shall be
   * sent without them; or else all of them for the same reason.
   */
  refused(batch, status, problem) {
    batch.forEach((item) => delete item.batch);
    const told = new Told();
    const changed = refusalsOf(batch, status, problem).filter((refusal) => this.#refuse(refusal, told));
    this.#fireAll(told);
    this.#isBehind ||= changed.length > 0;
    this.#isBehind && !this.#queue.isSending(batch[0].gesture) && this.#end(batch);
  }

  // Answers whether something came to its end.
  #refuse({ item, edit, status, problem }, told) {
    if (!this.#queue.has(item) || item.edit !== edit) {
      return false; // it went with one that was refused before, or was made another by it
    }
    const turn = turned(item, problem, this.#queue.all);
    if (turn) {
      this.#turn(turn, problem);
      return true;
    }
    const { id } = edit ?? {};
    const { upon, disputed, lost } = meaningOf(item, status, problem, this.#queue.all, this.#stepped.get(id));
    if (upon !== undefined) {
      edit.revision = upon;
      this.#keeping.keep([item]);
      return false;
    }
    const gone = [...new Set([item, ...lost])];
    this.#queue.take(gone);
    if (disputed) {
      this.#disputed.set(id, [...(this.#disputed.get(id) ?? []), ...gone]);
      told.disputed(item, editsOf(gone), problem);
    } else {
      this.#keeping.forget(gone);
      this.#undone.dropped(item.key);
      told.refused(item, editsOf(gone), status, problem);
    }
    return true;
  }

  #fireAll({ disputes, refusals }) {
    refusals.forEach(({ type, ...detail }) => this.#fire(type, detail));
    disputes.length > 0 && this.#fire('disputed', { disputes });
  }

  // They stay in their places, under what was done after them.
  #turn({ made, gone }, problem) {
    const items = made.map(([item]) => item);
    const lost = editsOf([...gone, ...items]);
    made.forEach(([item, edit]) => this.#queue.turn(item, edit));
    this.#queue.take(gone);
    this.#keeping.forget(gone);
    this.#keeping.keep(items);
    this.#fire('turned', { lost, made: editsOf(items), problem });
  }

  /** An undo has nothing to take back, since what it was meant for changed nothing: it would take back something else. */
  idle(item) {
    this.#queue.take([item]);
    this.#keeping.forget([item]);
    this.#undone.neverLeft(item.key);
    this.#fire('past', { edits: shownBy([item]) });
  }

  // What the server has made of it is read before what was foreseen is put away.
  #end(items, revisions = new Map()) {
    this.#isBehind = false;
    const shows = shownBy(items);
    shows.every(({ id }) => revisions.has(id)) || this.#undone.forget();
    const read = this.#catchUp();
    shows.length > 0 && read.then(() => this.#fire('past', { edits: shows }));
  }
}

/** What is to be told of items that the server has refused together: `disputes` as they are fired, and `refusals` by what was said. */
class Told {
  disputes = [];
  #refusals = new Map();

  get refusals() {
    return [...this.#refusals.values()];
  }

  disputed({ gesture, isOf }, edits, problem) {
    this.disputes.push({ edits, problem, gesture, isOf });
  }

  // What was taken back already goes without a word.
  refused({ step, withdrawn }, edits, status, problem) {
    const type = withdrawn ? 'past' : 'refused';
    const reason = `${type} ${problem.code}`;
    const known = this.#refusals.get(reason);
    known ? known.edits.push(...edits) : this.#refusals.set(reason, { type, edits, step, status, problem });
  }
}

function refusalsOf(batch, status, problem) {
  const each = problem.refused?.map(({ index, ...said }) => ({ item: batch[index], status: said.status, problem: said }));
  const all = each ?? batch.map((item) => ({ item, status, problem }));
  return all.map((refusal) => ({ ...refusal, edit: refusal.item.edit }));
}

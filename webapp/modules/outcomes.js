import { editsOf, meaningOf, shownBy } from './edit-answers.js';
import { turned } from './twins.js';
import { uuid } from './uuid.js';

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
  #steps = new Map();
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
    const [{ step, gesture }] = batch;
    const revisions = this.#goOn(answer);
    if (step) {
      this.#stepped(batch, revisions, answer);
      return;
    }
    const edits = editsOf(batch);
    if (batch.some(({ edit, sent }) => revisions.get(edit.id) > (sent.revision ?? 0))) {
      this.#keeping.keep(this.#queue.reached(gesture, answer.revision));
      this.#undone.kept(edits, gesture, answer.revision);
    }
    this.#keeping.forget(batch);
    revisions.forEach((revision, id) => this.#steps.delete(id));
    this.#fire('kept', { edits, answer });
    this.#isBehind && !this.#queue.isSending(gesture) && this.#end(batch);
  }

  /** The server has undone or redone a part of what was wanted, and there is `more`: the item asks for that next. */
  goesOn(item, answer) {
    const revisions = this.#goOn(answer);
    revisions.forEach((revision, id) => this.#steps.set(id, revision));
    const had = [...(item.had ?? []), ...revisions.keys()];
    Object.assign(item, { key: uuid(), upTo: answer.more, below: undefined, stays: (item.stays ?? 0) + answer.left, had });
    this.#keeping.keep([item]);
  }

  #stepped(batch, revisions, { revision, left = 0 }) {
    const [{ step, makes, had = [], stays = 0 }] = batch;
    this.#keeping.forget(batch);
    revisions.forEach((one, id) => this.#steps.set(id, one));
    this.#undone.stepped(makes, revision);
    makes && this.#keeping.keep(this.#queue.reached(makes, revision));
    this.#end(batch, new Set([...had, ...revisions.keys()]));
    stays + left > 0 && this.#fire('partly', { step, left: stays + left });
  }

  // What was edited upon these marks is about them as they are now. Answers by id at which revision they are.
  #goOn({ applied }) {
    const revisions = new Map(applied.map(({ id, revision }) => [id, revision]));
    this.#keeping.keep(this.#queue.goOnFrom(revisions));
    return revisions;
  }

  /**
   * The server has refused these items: those that the problem names, each for a reason of its own, and the others shall be
   * sent without them; or else all of them for the same reason.
   */
  refused(batch, status, problem) {
    batch.forEach((item) => delete item.batch);
    const items = batch[0].step ? [...batch, ...this.#queue.stepsAfter(batch[0])] : batch;
    const told = new Told();
    const changed = refusalsOf(batch, status, problem).filter((refusal) => this.#refuse(refusal, told));
    this.#fireAll(told);
    this.#isBehind ||= changed.length > 0;
    this.#isBehind && !this.#queue.isSending(batch[0].gesture) && this.#end(items);
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
    const { upon, disputed, lost } = meaningOf(item, status, problem, this.#queue.all, this.#steps.get(id));
    if (upon !== undefined) {
      edit.revision = upon;
      this.#keeping.keep([item]);
      return false;
    }
    // What was to be taken back upon an undo or redo that is not done would be something else.
    const gone = [...new Set([item, ...lost, ...(item.step ? this.#queue.stepsAfter(item) : [])])];
    this.#queue.take(gone);
    if (disputed) {
      this.#disputed.set(id, [...(this.#disputed.get(id) ?? []), ...gone]);
      told.disputed(item, editsOf(gone), problem);
    } else {
      this.#keeping.forget(gone);
      gone.forEach(({ key }) => this.#undone.dropped(key));
      problem.code === 'OutOfReach' && this.#undone.passed(item.step, problem.current);
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
  #end(items, done = new Set()) {
    this.#isBehind = false;
    const shows = shownBy(items);
    const isForeseen = shows.length > 0 || !items[0].step;
    (isForeseen && shows.every(({ id }) => done.has(id))) || this.#undone.forget();
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

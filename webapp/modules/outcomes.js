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

  /** The server has refused these items, all for the same reason. */
  refused(batch, status, problem) {
    const [item] = batch;
    const turn = turned(item, problem, this.#queue.all);
    if (turn) {
      this.#turn(turn, problem);
      this.#end(batch);
      return;
    }
    const { id } = item.edit ?? {};
    const { upon, disputed, lost } = meaningOf(item, status, problem, this.#queue.all, this.#steps.get(id));
    if (upon !== undefined) {
      item.edit.revision = upon;
      delete item.batch;
      this.#keeping.keep([item]);
      return;
    }
    // What was to be taken back upon an undo or redo that is not done would be something else.
    const gone = [...new Set([...batch, ...lost, ...(item.step ? this.#queue.stepsAfter(item) : [])])];
    this.#queue.take(gone);
    if (disputed) {
      this.#disputed.set(id, [...(this.#disputed.get(id) ?? []), ...gone]);
      this.#fire('disputed', { edits: editsOf(gone), problem });
    } else {
      this.#keeping.forget(gone);
      gone.forEach(({ key }) => this.#undone.dropped(key));
      problem.code === 'OutOfReach' && this.#undone.passed(item.step, problem.current);
      // What was taken back already goes without a word.
      this.#fire(item.withdrawn ? 'past' : 'refused', { edits: editsOf(gone), step: item.step, status, problem });
    }
    this.#end(item.step ? gone : batch);
  }

  // They stay in their places, under what was done after them.
  #turn({ made, gone }, problem) {
    const items = made.map(([item]) => item);
    const lost = editsOf([...gone, ...items]);
    for (const [item, edit] of made) {
      item.edit = edit;
      delete item.batch;
    }
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
    const shows = shownBy(items);
    const isForeseen = shows.length > 0 || !items[0].step;
    (isForeseen && shows.every(({ id }) => done.has(id))) || this.#undone.forget();
    const read = this.#catchUp();
    shows.length > 0 && read.then(() => this.#fire('past', { edits: shows }));
  }
}

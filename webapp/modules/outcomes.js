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
    const { upon, disputed, lost } = meaningOf(item, status, problem, this.#queue.all, this.#stepped.get(id));
    if (upon !== undefined) {
      item.edit.revision = upon;
      delete item.batch;
      this.#keeping.keep([item]);
      return;
    }
    const gone = [...new Set([...batch, ...lost])];
    this.#queue.take(gone);
    if (disputed) {
      this.#disputed.set(id, [...(this.#disputed.get(id) ?? []), ...gone]);
      this.#fire('disputed', { edits: editsOf(gone), problem });
    } else {
      this.#keeping.forget(gone);
      this.#undone.dropped(item.key);
      // What was taken back already goes without a word.
      this.#fire(item.withdrawn ? 'past' : 'refused', { edits: editsOf(gone), step: item.step, status, problem });
    }
    this.#end(batch);
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
  #end(items, revisions = new Map()) {
    const shows = shownBy(items);
    shows.every(({ id }) => revisions.has(id)) || this.#undone.forget();
    const read = this.#catchUp();
    shows.length > 0 && read.then(() => this.#fire('past', { edits: shows }));
  }
}

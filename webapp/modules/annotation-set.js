import { Edits } from './edits.js';
import { KeptEdits } from './kept-edits.js';
import { Others } from './others.js';
import { Session } from './session.js';
import { goneWith, SeenMarks } from './seen-marks.js';
import { asSent, namesAnew } from './sent-edits.js';
import { SetReader } from './set-reader.js';
import { Tally } from './tally.js';
import { uuid } from './uuid.js';
import { Wire } from './wire.js';

/**
 * One annotation set as the annotator works on it: an edit shows at once in `spans` or `relations`, and is sent on its way.
 * Fires `state` {state, waiting, other, safe: whether what waits outlives the tab}, `refused` {detail: the server's sentence,
 * about: the range it is about, if any, edit: what was refused, problem: with what}, `told` of what others did, in the same way, `ready` when it was read, `unread` when it cannot be, `stage` {stage: how far the
 * work is} when the server tells it, and `begun` when an edit was kept.
 */
export class AnnotationSet extends EventTarget {
  #seen = new SeenMarks();
  #wire;
  #edits;
  #keeping;
  #reader;
  #others;
  #tally;

  /** `{api, article, set}` say where the set is, `{digest, heading}` what article that is; it is read once `begins` is kept. */
  constructor({ api, article, set, digest, heading }, begins) {
    super();
    this.#wire = new Wire({ api, article, set });
    this.#keeping = new KeptEdits({ member: Session.member, article, set, text: digest, heading, address: location.href });
    this.#reader = new SetReader(this.#wire, begins);
    this.#edits = new Edits({
      post: (path, request) => this.#wire.post(path, request),
      wire: asSent,
      catchUp: () => this.#read(),
      keeping: this.#keeping,
    });
    this.#edits.addEventListener('state', ({ detail }) => this.#fire('state', { ...detail, safe: this.#keeping.safe }));
    this.#keeping.addEventListener('unsafe', () => this.#edits.tell());
    this.#tally = new Tally(this.#edits);
    this.#edits.addEventListener('kept', ({ detail }) => this.#kept(detail));
    this.#edits.addEventListener('refused', ({ detail }) => this.#refused(detail));
    this.#others = new Others({
      edits: this.#edits,
      seen: this.#seen,
      edit: (edits) => this.#edit(edits),
      tell: (detail, about, passing) => this.#fire('told', { detail, about, here: true, passing }),
    });
    this.#edits.addEventListener('again', ({ detail }) => this.#edit(detail.edits, true));
    this.#edits.addEventListener('foreseen', ({ detail }) => this.#seen.lay(detail.edits));
    this.#edits.addEventListener('past', ({ detail }) => this.#seen.lift(detail.edits));
    this.#reader.addEventListener('unread', () => this.#fire('unread', {}));
    this.#reader.addEventListener('again', () => this.#edits.tell());
    this.#reader.addEventListener('signedOut', ({ detail }) => this.signedOut(detail.other));
    this.#edits.addEventListener('gone', ({ detail }) => this.#gone(detail));
  }

  get spans() {
    return this.#seen.spans;
  }

  get relations() {
    return this.#seen.relations;
  }

  /** About marks that somebody else changed meanwhile. */
  get disputes() {
    return this.#others.disputes;
  }

  /** How many edits the server has not confirmed yet. */
  get waiting() {
    return this.#edits.waiting;
  }

  /** Whether what waits would be lost with this tab. */
  get atRisk() {
    return this.waiting > 0 && !this.#keeping.safe;
  }

  /** Marks a range `{begin, end}` whose text is `exact`; answers the new span's id. */
  create({ layer, code }, range, exact) {
    const id = uuid();
    this.#edit([{ op: 'createSpan', id, layer, label: code, ...range, exact: [exact] }]);
    return id;
  }

  /** Answers what has become of it, as Tally does. */
  relabel(ids, { code }) {
    return this.#tally.of(this.#edit(ids.map((id) => ({ op: 'updateSpan', id, label: code }))));
  }

  /** Lets a span cover these ranges, whose texts are `exact`. */
  reshape(id, fragments, exact) {
    this.#edit([{ op: 'updateSpan', id, fragments, exact }]);
  }

  /** Tells of a span what `attributes` say by code; null takes a value away. */
  tell(id, attributes) {
    this.#edit([{ op: 'updateSpan', id, attributes }]);
  }

  /** Takes spans away, with the relations that join them; answers what has become of it, as Tally does. */
  remove(ids) {
    return this.#tally.of(this.#edit(ids.map((id) => ({ op: 'deleteSpan', id }))));
  }

  /** Says of one span what it is to another, by ids; answers the new relation's id. */
  join(type, from, to) {
    const id = uuid();
    // As they are now, to be told of should one be removed meanwhile.
    const exact = [from, to].map((each) => this.spans.get(each).exact.join(' … '));
    this.#edit([{ op: 'createRelation', id, type, from, to, exact }]);
    return id;
  }

  /** Gives a relation another type. */
  retype(id, type) {
    this.#edit([{ op: 'updateRelation', id, type }]);
  }

  /** Takes a relation away. */
  part(id) {
    this.#edit([{ op: 'deleteRelation', id }]);
  }

  /** Says that nobody is there for whom anything could be read or sent, or that `other` is. */
  signedOut(other) {
    this.#fire('state', { state: 'signedOut', waiting: this.waiting, other, safe: this.#keeping.safe });
  }

  /** `undo` or `redo`. */
  step(direction) {
    this.#tally.forget();
    this.#edits.step(direction);
  }

  /**
   * Sends now what waits for a better moment, also what other tabs have left behind, and looks what others have done.
   * Answers once what was left waits here.
   */
  async hurry() {
    this.#reader.wake();
    this.#edits.hurry();
    this.#look();
    // What others left is nobody's to send who may not even read here.
    if (!this.spans.wasRead) {
      await new Promise((done) => this.addEventListener('ready', done, { once: true }));
    }
    this.#restore(await this.#left());
  }

  async #look() {
    const answer = await this.#reader.look();
    if (answer) {
      this.#edits.undone.forget();
      this.#take(answer);
    }
  }

  async #left() {
    return this.#keeping.left((items) => this.#restore(items));
  }

  #restore(items) {
    // They come before all that was edited here meanwhile.
    const edits = items.flatMap(({ edit, shows = [] }) => edit ?? shows);
    this.#seen.lay(edits, true);
    this.#edits.restore(items);
  }

  // All of the set at first, then what is new; goes on trying until it can.
  async #read() {
    const isFirst = this.#reader.revision === undefined;
    const answer = await this.#reader.read();
    if ('refusal' in answer) {
      this.#fire('refused', { detail: answer.refusal });
      return;
    }
    this.#take(answer);
    this.#restore(isFirst ? await this.#left() : []);
    this.spans.wasRead = true;
    this.#fire('ready', {});
  }

  #take(answer) {
    const { revision, set, state } = answer;
    if (this.#reader.isNew(answer)) {
      const isFirst = this.#reader.revision === undefined;
      this.#reader.revision = revision;
      isFirst ? this.#seen.fill(answer) : this.#seen.merge(answer);
    }
    if (set) {
      this.#fire('stage', { stage: state });
    }
  }

  // By the revision that the person saw, so that nothing that changed meanwhile is overwritten in silence.
  #edit(edits, isAgain = false) {
    edits.forEach((edit) => (edit.revision ??= this.#edits.isChanging(edit.id) ? undefined : this.#seen.confirmed(edit)?.revision));
    this.#seen.note(edits);
    // It leaves before it is painted.
    this.#edits.push(edits, isAgain);
    this.#seen.lay(edits);
    edits.forEach((edit) => (edit.after = this.#seen.get(edit)));
    return edits;
  }

  // A revision that nobody here made is somebody else's work: it is read before anything more is sent.
  #kept({ edits, answer }) {
    const revisions = new Map(answer.applied.map(({ id, revision }) => [id, revision]));
    const known = this.#reader.revision;
    const ours = answer.applied.filter(({ revision }) => revision > known).length;
    // What went with a span took revisions that the answer does not name.
    const gone = goneWith(edits.filter(({ id }) => revisions.get(id) > known)).length;
    const isAlone = answer.revision === known + ours + gone;
    this.#seen.confirm(edits, revisions, known);
    isAlone || this.#edits.undone.forget();
    // What was named anew has an id from now on, which is read as well.
    if (isAlone && !edits.some(namesAnew)) {
      this.#reader.revision = answer.revision;
    } else {
      this.#edits.catchUp();
    }
    this.#fire('begun', {});
  }

  #refused({ edits, problem, step }) {
    const about = this.#placeOf(edits[0]);
    this.#seen.lift(edits);
    this.#tally.counts(edits[0]) || this.#fire('refused', { detail: problem.detail, about, here: true, edit: edits[0], problem, passing: Boolean(step) });
  }

  // Where the mark lies, or what a relation begins at, or ends where that is gone.
  #placeOf({ id, from, to } = {}) {
    const known = [from, to, this.relations.get(id)?.from, id].map((each) => this.spans.get(each) ?? this.spans.confirmed(each));
    return known.find(Boolean)?.fragments.at(-1);
  }

  // Another tab sends them, since it took this one for gone.
  #gone({ edits }) {
    this.#seen.lift(edits);
    this.#edits.catchUp();
  }

  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

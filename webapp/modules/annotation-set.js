import { Edits } from './edits.js';
import { joins, Relations } from './relations.js';
import { Spans } from './spans.js';
import { uuid } from './uuid.js';
import { Wire } from './wire.js';

const READ_AGAIN = 4000;

/**
 * One annotation set as the annotator works on it: an edit shows at once in `spans` or `relations`, and is sent on its way.
 * Fires `state` {state, waiting}, `refused` {detail: the server's sentence}, `ready` when it was read, `unread` when it
 * cannot be, `stage` {stage: how far the work is} when the server tells it, and `begun` when an edit was kept.
 */
export class AnnotationSet extends EventTarget {
  spans = new Spans();
  relations = new Relations(this.spans);
  #wire;
  #edits;
  #revision;

  /** `{api, article, set}` say where the set is. */
  constructor(address) {
    super();
    this.#wire = new Wire(address);
    this.#edits = new Edits({
      post: (path, request) => this.#wire.post(path, request),
      wire: (edit) => this.#asSent(edit),
      catchUp: () => this.#read(),
    });
    this.#edits.addEventListener('state', ({ detail }) => this.#fire('state', detail));
    this.#edits.addEventListener('kept', ({ detail }) => this.#kept(detail));
    this.#edits.addEventListener('refused', ({ detail }) => this.#refused(detail));
  }

  /** How many edits the server has not confirmed yet. */
  get waiting() {
    return this.#edits.waiting;
  }

  /** Marks a range `{begin, end}` whose text is `exact`; answers the new span's id. */
  create({ layer, code }, range, exact) {
    const id = uuid();
    this.#edit({ op: 'createSpan', id, layer, label: code, ...range, exact: [exact] });
    return id;
  }

  relabel(id, { code }) {
    this.#edit({ op: 'updateSpan', id, label: code });
  }

  remove(id) {
    this.#edit({ op: 'deleteSpan', id });
  }

  /** Says of one span what it is to another, by ids; answers the new relation's id. */
  join(type, from, to) {
    const id = uuid();
    this.#edit({ op: 'createRelation', id, type, from, to });
    return id;
  }

  /** Gives a relation another type. */
  retype(id, type) {
    this.#edit({ op: 'updateRelation', id, type });
  }

  /** Takes a relation away. */
  part(id) {
    this.#edit({ op: 'deleteRelation', id });
  }

  /** `undo` or `redo`. */
  step(direction) {
    this.#edits.step(direction);
  }

  /** Sends now what waits for a better moment. */
  hurry() {
    this.#edits.hurry();
  }

  // All of the set at first, then what is new; goes on trying until it can.
  async #read() {
    const since = this.#revision;
    const answer = await this.#answer(since);
    if ('refusal' in answer) {
      this.#fire('refused', { detail: answer.refusal });
      return;
    }
    const { spans, relations, removed, revision, set, state } = answer;
    this.#revision = revision;
    since === undefined ? this.spans.fill(spans) : this.spans.merge(spans, removed);
    since === undefined ? this.relations.fill(relations) : this.relations.merge(relations, removed);
    this.#fire('ready', {});
    if (set) {
      this.#fire('stage', { stage: state });
    }
  }

  async #answer(since) {
    for (let tries = 0; ; tries++) {
      try {
        return await this.#wire.read(since);
      } catch {
        if (tries === 0) {
          this.#fire('unread', {});
        }
        await new Promise((done) => setTimeout(done, READ_AGAIN));
      }
    }
  }

  #edit(edit) {
    this.#seen(edit).add(edit);
    this.#edits.push(edit);
  }

  #asSent({ exact, ...edit }) {
    return edit.op.startsWith('create') ? edit : { ...edit, revision: this.#seen(edit).confirmed(edit.id)?.revision };
  }

  #seen(edit) {
    return joins(edit) ? this.relations : this.spans;
  }

  // A revision that nobody here made is somebody else's work: it is read before anything more is sent.
  #kept({ edits, answer }) {
    const revisions = new Map(answer.applied.map(({ id, revision }) => [id, revision]));
    edits.forEach((edit) => this.#seen(edit).confirm(edit, revisions.get(edit.id)));
    const ours = answer.applied.filter(({ revision }) => revision > this.#revision).length;
    if (answer.revision === this.#revision + ours) {
      this.#revision = answer.revision;
    } else {
      this.#edits.catchUp();
    }
    this.#fire('begun', {});
  }

  #refused({ edits, problem }) {
    edits.forEach((edit) => this.#seen(edit).drop(edit));
    this.#fire('refused', { detail: problem.detail });
  }

  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

import { KeptEdits } from './kept-edits.js';
import { Session } from './session.js';
import { Talk, TALK } from './talk.js';
import { TalkPost } from './talk-post.js';
import { TalkReading } from './talk-reading.js';
import { uuid } from './uuid.js';
import { Wire } from './wire.js';

// What is not said within this time waits, be it for the server or for the span that it is about.
const SOON = 1500;

/**
 * What members say about the article of a canvas and the spans of its set: shows at once, is sent on its way, and what
 * others say comes by itself. Fires `change`, `heard` {detail: comments of others} and `refused` {deed, problem}.
 */
export class Conversation extends EventTarget {
  /** Whether what is said does not arrive at once. */
  away = false;
  #canvas;
  #talk = new Talk(Session.member);
  #post;
  #reading;

  constructor(canvas) {
    super();
    this.#canvas = canvas;
    const { api, article, digest, heading, set } = canvas.dataset;
    const wire = new Wire({ api, article, set });
    this.#reading = new TalkReading((tag, signal) =>
      wire.ask(`threads?set=${encodeURIComponent(set)}`, { signal, cache: 'no-store', headers: tag ? { 'If-None-Match': tag } : {} }),
    );
    this.#post = new TalkPost({
      keeping: new KeptEdits({ member: Session.member, article, set: TALK, text: digest, heading, address: location.href }),
      ready: (deed) => this.#onServer(deed),
      post: (path, { method, body, signal }) => wire.ask(path, { method, body, signal, headers: { 'Content-Type': 'application/json' } }),
    });
  }

  /** As Talk has them. */
  get threads() {
    return this.#talk.threads;
  }

  /** Listens until `signal` ends it. */
  begin(signal) {
    this.#talk.addEventListener('change', () => this.#fire('change'));
    this.#talk.addEventListener('heard', ({ detail }) => this.#fire('heard', detail));
    this.#reading.addEventListener('read', ({ detail }) => this.#talk.fill(detail.threads));
    const heard = {
      later: ({ signedOut, other }) => this.#wait(signedOut, other),
      taken: ({ deed }) => this.#take(deed),
      gone: ({ deed }) => this.#settle(deed),
      said: ({ deed, thread }) => this.#settle(deed, thread),
      refused: ({ deed, problem }) => this.#refuse(deed, problem),
    };
    Object.entries(heard).forEach(([type, hear]) => this.#post.addEventListener(type, ({ detail }) => hear(detail)));
    addEventListener('beforeunload', (event) => this.#post.atRisk && event.preventDefault(), { signal });
    this.#reading.begin(signal);
    this.hurry();
  }

  /** Does a deed, as Talk has them; what is new in it gets its ids here. */
  act(deed) {
    const ids = { open: { thread: uuid(), comment: uuid() }, answer: { comment: uuid() } }[deed.op];
    const made = { ...deed, ...ids, made: Date.now() };
    this.#talk.add(made);
    this.#post.push(made);
    setTimeout(() => this.#post.waiting > 0 && this.#wait(false), SOON);
  }

  /** Sends now what waits for a better moment, and looks what others have said. */
  hurry() {
    this.#post.hurry();
    this.#reading.look();
  }

  #take(deed) {
    this.away = true;
    this.#talk.add(deed);
  }

  #settle(deed, thread) {
    this.away = false;
    this.#reading.outdated();
    if (thread) {
      this.#talk.learn(thread);
    }
    this.#talk.drop(deed);
    if (this.#post.waiting === 0 && this.#canvas.waiting === 0) {
      this.#tell({ state: 'saved', waiting: 0 });
    }
  }

  #refuse(deed, problem) {
    this.#settle(deed);
    this.#fire('refused', { deed, problem });
    this.#reading.look();
  }

  #wait(signedOut, other) {
    this.away = true;
    this.#fire('change');
    if (signedOut) {
      this.#tell({ state: 'signedOut', waiting: this.#post.waiting + this.#canvas.waiting, other, safe: !this.#post.atRisk });
    }
  }

  #tell(detail) {
    this.#canvas.dispatchEvent(new CustomEvent('save-state', { bubbles: true, detail }));
  }

  // A span comes to the server first, and what is said of it then.
  #onServer({ op, span }) {
    const { spans } = this.#canvas;
    return new Promise((done) => {
      const listening = new AbortController();
      const look = () => {
        if (op !== 'open' || !span || (spans.wasRead && (spans.confirmed(span) || !spans.get(span)))) {
          listening.abort();
          done();
        }
      };
      ['ready', 'spans-changed'].forEach((type) => this.#canvas.addEventListener(type, look, { signal: listening.signal }));
      look();
    });
  }

  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

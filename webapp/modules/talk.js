/** What stands for a set where something is kept that is said of an article. */
export const TALK = 'talk';

/**
 * The threads of an article as a person sees them: what the server has told, with what they do themselves laid over it
 * until it is there. A deed is `{op, thread, comment, text, span, state}`: `open`, `answer`, `reword`, `takeBack` or
 * `settle`. Fires `change`, and `heard` {detail: comments that others have written since the last look}.
 */
export class Talk extends EventTarget {
  #me;
  #told = new Map();
  #deeds = [];
  #seen = [];
  #began = false;

  /** `me` is the login of who looks. */
  constructor(me) {
    super();
    this.#me = me;
  }

  /** In the order of their beginning; what is still on its way is `waiting`. */
  get threads() {
    return this.#seen;
  }

  /** How many are open, or how many of those about one span. */
  open(span) {
    return this.#seen.filter((thread) => thread.state === 'open' && (span === undefined || thread.span === span)).length;
  }

  /** Takes all threads as the server has them. */
  fill(threads) {
    const known = new Set([...this.#told.values()].flatMap(({ comments }) => comments.map(({ id }) => id)));
    this.#told = new Map(threads.map((thread) => [thread.id, thread]));
    const fresh = threads
      .flatMap(({ comments }) => comments)
      .filter(({ id, author, removed }) => !known.has(id) && author.login !== this.#me && !removed);
    const first = !this.#began;
    this.#began = true;
    this.#refresh();
    if (!first && fresh.length > 0) {
      this.dispatchEvent(new CustomEvent('heard', { detail: fresh }));
    }
  }

  /** Takes one thread as the server has it. */
  learn(thread) {
    this.#told.set(thread.id, thread);
    this.#refresh();
  }

  add(deed) {
    this.#deeds.push(deed);
    this.#refresh();
  }

  /** It has arrived, or is given up. */
  drop(deed) {
    this.#deeds = this.#deeds.filter((other) => other !== deed);
    this.#refresh();
  }

  #refresh() {
    const threads = new Map(this.#told);
    this.#deeds.forEach((deed) => this.#lay(deed, threads));
    this.#seen = [...threads.values()];
    this.dispatchEvent(new CustomEvent('change'));
  }

  #lay(deed, threads) {
    const known = threads.get(deed.thread);
    if (known) {
      threads.set(deed.thread, this.#after(known, deed));
    } else if (deed.op === 'open') {
      const { thread: id, span = null, quote = null } = deed;
      threads.set(id, this.#after({ id, span, quote, gone: false, state: 'open', by: null, at: null, comments: [] }, deed));
    }
  }

  #after(thread, { op, comment, text, state, made }) {
    const author = { login: this.#me, name: '' };
    const isThere = thread.comments.some(({ id }) => id === comment);
    const written = { id: comment, author, written: made, edited: null, removed: false, text, waiting: true };
    const changed = (what) => thread.comments.map((each) => (each.id === comment ? { ...each, ...what, waiting: true } : each));
    switch (op) {
      case 'open':
        return isThere ? thread : { ...thread, comments: [...thread.comments, written] };
      case 'answer':
        return isThere ? thread : { ...thread, state: 'open', comments: [...thread.comments, written] };
      case 'reword':
        return { ...thread, comments: changed({ text }) };
      case 'takeBack':
        return { ...thread, comments: changed({ text: null, removed: true }) };
      case 'settle':
        return { ...thread, state, by: author, at: made };
      default:
        throw new Error(`no such deed: ${op}`);
    }
  }
}

/** A deed as the server takes it: `{path, method, body}`, below the article's address. */
export function asRequest({ op, thread, comment, text, span, set, state }) {
  const at = `threads/${thread}`;
  const said = `${at}/comments/${comment}`;
  const requests = {
    open: () => [`threads?set=${encodeURIComponent(set)}`, 'POST', { id: thread, span, comment: { id: comment, text } }],
    answer: () => [`${at}/comments`, 'POST', { id: comment, text }],
    reword: () => [said, 'PUT', { text }],
    takeBack: () => [said, 'DELETE', undefined],
    settle: () => [`${at}/state`, 'PUT', { state }],
  };
  const [path, method, body] = requests[op]();
  return { path, method, body: body && JSON.stringify(body) };
}

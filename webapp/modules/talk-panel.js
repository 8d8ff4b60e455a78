import { arrange } from './arrange.js';
import { CanvasPanel } from './canvas-panel.js';
import { CommentField } from './comment-field.js';
import { Conversation } from './conversation.js';
import { Drafts } from './drafts.js';
import { membersOf } from './people.js';
import { Session } from './session.js';
import { cap, reachedBy } from './shortcuts.js';
import { ThreadView } from './thread-view.js';
import { say } from './words.js';

const MEMORY = 'panel.talk';
const KEY = 'M';

/**
 * What members say about the article and about the selected span, beside the text; it folds away, and its count stays. It
 * is the canvas's `talk`. The canvas fires `talk-changed` {spans: ids whose threads changed, open: how many are open by
 * span}. `for` may name the canvas.
 */
export class TalkPanel extends CanvasPanel {
  #conversation;
  #drafts;
  #views = new Map();
  #open = new Map();
  #fold = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet' });
  #count = Object.assign(document.createElement('span'), { className: 'count', ariaHidden: 'true' });
  #counted = Object.assign(document.createElement('span'), { className: 'unseen' });
  #body = Object.assign(document.createElement('div'), { className: 'talk' });
  #threads = document.createElement('ol');
  #elsewhere = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet elsewhere' });
  #settled = document.createElement('details');
  #news = Object.assign(document.createElement('p'), { className: 'unseen', role: 'status' });
  #field;
  #members = () => membersOf(this.canvas.dataset);

  arrive() {
    this.canvas.talk = this;
    const { article, digest } = this.canvas.dataset;
    this.#drafts = new Drafts(Session.member, article, digest);
    this.#conversation = new Conversation(this.canvas);
    this.#build();
    this.#listen(this.signal);
    this.#draw();
  }

  /** How many threads about a span are open. */
  open(span) {
    return this.#open.get(span) ?? 0;
  }

  /** Unfolds what is said. */
  show(unfolded = true) {
    this.#unfold(unfolded);
    localStorage.setItem(MEMORY, unfolded ? 'open' : 'folded');
    if (unfolded) {
      this.closest('side-panel')?.fold(false);
      this.#draw();
    }
  }

  /** Takes the hands to where one writes: in the open thread about the selected span, or else in a new one. */
  write() {
    this.show();
    const { selected } = this.canvas;
    const thread = selected && this.#conversation.threads.findLast(({ span, state }) => span === selected && state === 'open');
    (thread ? this.#views.get(thread.id) : this.#field).focus();
  }

  /** Selects the next span that is talked about. */
  next() {
    const { spans, selected } = this.canvas;
    const talkedAbout = spans.inOrder.filter(({ id }) => this.open(id) > 0);
    const here = selected ? spans.place(spans.get(selected)) : -1;
    const next = talkedAbout.find((span) => spans.place(span) > here) ?? talkedAbout[0];
    if (next) {
      this.show();
      this.canvas.select(next.id, { shown: true });
    } else {
      this.canvas.notice(say('canvas.talk.none-open'), { here: true });
    }
  }

  /** Sends now what waits for a better moment. */
  hurry() {
    this.#conversation.hurry();
  }

  #build() {
    const heading = document.createElement('h2');
    this.#field = new CommentField({
      name: say('canvas.talk.about-article'),
      drafts: this.#drafts,
      members: this.#members,
      send: (text) => this.#begin(text),
      leave: () => this.#leave(),
    });
    this.#fold.append(say('canvas.talk'), ' ', this.#count, this.#counted, cap(KEY));
    reachedBy(this.#fold, KEY);
    this.#threads.setAttribute('aria-label', say('canvas.talk'));
    this.#settled.append(document.createElement('summary'), document.createElement('ol'));
    heading.append(this.#fold);
    this.#body.append(this.#threads, this.#elsewhere, this.#settled, this.#field.element);
    this.replaceChildren(heading, this.#news, this.#body);
    this.#unfold(localStorage.getItem(MEMORY) === 'open');
  }

  #unfold(unfolded) {
    this.#body.hidden = !unfolded;
    this.#fold.setAttribute('aria-expanded', String(unfolded));
  }

  #listen(signal) {
    ['span-selected', 'spans-changed'].forEach((type) => this.canvas.addEventListener(type, () => this.#draw(), { signal }));
    this.#fold.addEventListener('click', () => this.show(this.#body.hidden), { signal });
    this.#elsewhere.addEventListener('click', () => this.next(), { signal });
    this.#conversation.addEventListener('change', () => this.#changed());
    this.#conversation.addEventListener('heard', ({ detail }) => (this.#news.textContent = say('canvas.talk.heard', detail.length)));
    this.#conversation.addEventListener('refused', ({ detail }) => this.#refused(detail));
    this.#conversation.begin(signal);
  }

  #begin(text) {
    const { selected, spans, dataset } = this.canvas;
    const about = selected && { span: selected, quote: spans.get(selected).exact.join(' … ') };
    this.#conversation.act({ op: 'open', text, set: dataset.set, ...about });
  }

  // What was written comes back to where it was written, or to the article where that is no more.
  #refused({ deed: { op, thread, comment, span, text }, problem }) {
    const isThere = span && this.canvas.spans.get(span);
    const about = { open: isThere ? `span ${span}` : 'article', answer: `thread ${thread}`, reword: `comment ${comment}` }[op];
    if (about) {
      this.#drafts.set(about, [text, this.#drafts.get(about)].filter(Boolean).join('\n\n'));
      this.#field.refresh();
      this.#views.get(thread)?.refresh();
    }
    this.canvas.notice(problem.detail ?? say('canvas.refused'));
  }

  #changed() {
    const before = this.#open;
    this.#open = new Map();
    this.#conversation.threads
      .filter(({ span, state }) => span && state === 'open')
      .forEach(({ span }) => this.#open.set(span, this.open(span) + 1));
    const spans = [...new Set([...before.keys(), ...this.#open.keys()])].filter((id) => before.get(id) !== this.#open.get(id));
    this.canvas.dispatchEvent(new CustomEvent('talk-changed', { detail: { spans, open: this.#open } }));
    this.#draw();
  }

  // Of spans that are deleted is told with the article: they cannot be selected.
  #draw() {
    const { selected, spans } = this.canvas;
    const { threads } = this.#conversation;
    const ofSpan = threads.filter(({ span }) => span && span === selected);
    const here = [...ofSpan, ...threads.filter(({ span }) => !span || !spans.get(span))];
    const [open, settled] = ['open', 'resolved'].map((wanted) => here.filter(({ state }) => state === wanted));
    this.#tell(threads.filter(({ state }) => state === 'open').length, open.length);
    if (this.#body.hidden) {
      return;
    }
    arrange(this.#threads, open.map((thread) => this.#view(thread)));
    arrange(this.#settled.lastElementChild, settled.map((thread) => this.#view(thread)));
    const shown = new Set(here.map(({ id }) => id));
    [...this.#views.keys()].filter((id) => !shown.has(id)).forEach((id) => this.#views.delete(id));
    this.#settled.hidden = settled.length === 0;
    this.#settled.firstElementChild.textContent = say('canvas.talk.resolved', settled.length);
    this.#field.name(say(selected ? 'canvas.talk.about-span' : 'canvas.talk.about-article'));
    this.#field.bind(selected ? `span ${selected}` : 'article');
  }

  #tell(all, here) {
    this.#count.textContent = all > 0 ? String(all) : '';
    this.#counted.textContent = say('canvas.talk.open', all);
    this.#elsewhere.hidden = all === here;
    this.#elsewhere.textContent = say('canvas.talk.elsewhere', all - here);
  }

  #view(thread) {
    if (!this.#views.has(thread.id)) {
      const act = (deed) => this.#conversation.act(deed);
      const how = { me: Session.member, drafts: this.#drafts, members: this.#members, act, leave: () => this.#leave() };
      this.#views.set(thread.id, new ThreadView(thread, how));
    }
    const view = this.#views.get(thread.id);
    view.show(thread, this.#conversation);
    return view.element;
  }

  #leave() {
    this.canvas.focus({ preventScroll: true });
  }
}

customElements.define('talk-panel', TalkPanel);

import { MentionList } from './mention-list.js';
import { codePointLength } from './offsets.js';
import { say } from './words.js';

const LONGEST = 4000;
const NEARLY = 3600;
// What has only such letters says nothing.
const UNSEEN = /^[\s\p{Cf}\p{Cc}\p{Z}]*$/u;

/**
 * A field to write a comment in: Ctrl and Enter send it, Escape leaves it and what is written stays. `send(text)` gets what
 * is to be said, `leave()` is told when the hands go elsewhere, `members()` tells who may be called.
 */
export class CommentField {
  element = document.createElement('div');
  #text = document.createElement('textarea');
  #left = document.createElement('p');
  #button = document.createElement('button');
  #mentions;
  #drafts;
  #about = null;
  #send;
  #leave;

  constructor({ name, drafts, members, send, leave }) {
    this.#drafts = drafts;
    this.#send = send;
    this.#leave = leave;
    this.element.className = 'comment-field';
    Object.assign(this.#text, { dir: 'auto', rows: 2 });
    Object.assign(this.#button, { type: 'button', className: 'send', textContent: say('canvas.talk.send') });
    this.#left.className = 'left';
    this.#left.setAttribute('role', 'status');
    this.name(name);
    this.#mentions = new MentionList(this.#text, members);
    this.#text.setAttribute('aria-keyshortcuts', 'Control+Enter');
    this.#text.addEventListener('input', () => this.#typed());
    this.#text.addEventListener('keydown', (event) => this.#key(event));
    this.#button.addEventListener('click', () => this.#finish());
    this.element.append(this.#text, this.#mentions.element, this.#left, this.#button);
  }

  name(text) {
    this.#text.setAttribute('aria-label', text);
    this.#text.placeholder = text;
  }

  get text() {
    return this.#text.value;
  }

  /** What is written here is about this; what was written of it before stands here again, else `text`. */
  bind(about, text = '') {
    if (this.#about !== about) {
      this.#about = about;
      this.#text.value = this.#drafts.get(about) || text;
      this.#count();
    }
  }

  /** Looks again what is written about this. */
  refresh() {
    const about = this.#about;
    this.#about = null;
    this.bind(about);
  }

  focus() {
    this.#text.focus();
  }

  #typed() {
    this.#drafts.set(this.#about, this.#text.value);
    this.#count();
  }

  #count() {
    const letters = codePointLength(this.#text.value);
    this.#left.textContent = letters > NEARLY ? say('canvas.talk.left', LONGEST - letters) : '';
    this.#text.setAttribute('aria-invalid', letters > LONGEST);
  }

  #key(event) {
    if (this.#mentions.takes(event)) {
      return;
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      this.#finish();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this.#leave();
    }
  }

  #finish() {
    const text = this.#text.value;
    if (UNSEEN.test(text) || codePointLength(text) > LONGEST) {
      this.#left.textContent = say(UNSEEN.test(text) ? 'canvas.talk.nothing' : 'canvas.talk.too-long', LONGEST);
      this.#text.focus();
      return;
    }
    this.#drafts.set(this.#about, '');
    this.#text.value = '';
    this.#count();
    this.#send(text);
    this.#leave();
  }
}

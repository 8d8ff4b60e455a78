import { canvasOf } from './text-canvas.js';
import { say } from './words.js';

// Each state with its sentence, where that never changes.
const STATES = { saved: 'canvas.saved', saving: 'canvas.saving', kept: '', unsaved: '', signedOut: '', disputed: 'canvas.disputed' };
// A save that is quicker than this is not worth a flicker.
const PATIENCE = 250;
const NOTICE_STAYS = 12000;
// So many waiting changes find room without anything moving.
const ROOM_FOR = 888;
// Where more wait it is told how far the saving is.
const SOME = 100;

/**
 * Whether what was edited is safe on the server, is kept in this browser, or neither, and what the server said when it
 * refused. `for` may name the canvas.
 */
export class SaveState extends HTMLElement {
  #words;
  #leaving;
  #status = document.createElement('div');
  #notice = document.createElement('div');
  #waiting = null;
  #next;
  #staying;
  #warned = false;

  connectedCallback() {
    const canvas = canvasOf(this);
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    this.#status.className = 'status';
    this.#status.setAttribute('role', 'status');
    this.#notice.className = 'notice';
    this.#notice.setAttribute('role', 'status');
    const phrases = Object.entries(STATES).map(([state, key]) => [state, phrase(state, key && say(key))]);
    this.#words = new Map(phrases);
    this.#status.replaceChildren(...this.#words.values(), phrase('kept', say('canvas.kept', ROOM_FOR)));
    this.replaceChildren(this.#status, this.#notice);
    // Who is asked for the password to hand in has nothing that is not saved.
    canvas.addEventListener('save-state', ({ detail }) => detail.asked || this.#soon(detail), { signal });
    canvas.addEventListener('notice', (event) => this.#tell(event.defaultPrevented ? '' : event.detail.text), { signal });
    this.#notice.onclick = () => this.#tell('');
    this.#show({ state: 'saved' });
  }

  disconnectedCallback() {
    this.#leaving.abort();
  }

  #soon(detail) {
    if (detail.state === 'saving' && this.dataset.state === 'saved') {
      this.#next = detail;
      this.#waiting ??= setTimeout(() => this.#show(this.#next), PATIENCE);
    } else {
      this.#show(detail);
    }
  }

  // All phrases lie in one place, so that the widest of them keeps the room and nothing jumps.
  #show({ state, waiting = 1, safe }) {
    clearTimeout(this.#waiting);
    this.#waiting = null;
    if (this.dataset.state === 'signedOut' && state === 'saving') {
      return;
    }
    const shown = state === 'unsaved' && safe ? 'kept' : state;
    this.dataset.state = shown;
    this.#words.get('saving').textContent = waiting > SOME ? say('canvas.saving-many', waiting) : say('canvas.saving');
    this.#words.get('kept').textContent = say('canvas.kept', waiting);
    this.#words.get('unsaved').textContent = say('canvas.unsaved', waiting);
    this.#words.get('signedOut').textContent = safe && waiting > 0 ? say('canvas.kept-here', waiting) : say('canvas.not-saved');
    for (const [name, words] of this.#words) {
      words.setAttribute('aria-hidden', String(name !== shown));
    }
    this.#warn(shown);
  }

  /** Once, where the browser keeps nothing: only then does it matter. */
  #warn(shown) {
    if (shown === 'unsaved' && !this.#warned) {
      this.#warned = true;
      this.#tell(say('canvas.keep-open'));
    } else if (shown === 'saved') {
      this.#warned = false;
    }
  }

  #tell(text) {
    clearTimeout(this.#staying);
    this.#notice.textContent = text;
    if (text) {
      this.#staying = setTimeout(() => this.#tell(''), NOTICE_STAYS);
    }
  }
}

function phrase(state, text = '') {
  const element = document.createElement('span');
  element.className = `phrase ${state}`;
  element.textContent = text;
  element.setAttribute('aria-hidden', 'true');
  return element;
}

customElements.define('save-state', SaveState);

import { CanvasPanel } from './canvas-panel.js';
import { make } from './elements.js';
import { say } from './words.js';

// Each state with its sentence, where that never changes.
const STATES = { saved: 'canvas.saved', saving: 'canvas.saving', kept: '', unsaved: '', signedOut: '', disputed: 'canvas.disputed' };
// Something was edited and is not on the server yet.
const EDITED = ['saving', 'unsaved', 'signedOut'];
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
export class SaveState extends CanvasPanel {
  #words;
  #status = document.createElement('div');
  #notice = make('div', { class: 'notice' });
  #said = make('div', { class: 'said', role: 'status' });
  #lead = make('button', { type: 'button', class: 'way', hidden: '' });
  #marks = [];
  #at = 0;
  #isPassing = false;
  #waiting = null;
  #next;
  #staying;
  #warned = false;

  arrive() {
    const { canvas, signal } = this;
    this.#status.className = 'status';
    this.#status.setAttribute('role', 'status');
    const phrases = Object.entries(STATES).map(([state, key]) => [state, phrase(state, key && say(key))]);
    this.#words = new Map(phrases);
    this.#status.replaceChildren(...this.#words.values(), phrase('kept', say('canvas.kept', ROOM_FOR)));
    this.#notice.replaceChildren(this.#said, this.#lead);
    this.replaceChildren(this.#status, this.#notice);
    // Who is asked for the password to hand in has nothing that is not saved.
    canvas.addEventListener('save-state', ({ detail }) => detail.asked || this.#soon(detail), { signal });
    canvas.addEventListener('notice', (event) => this.#tell(event.defaultPrevented ? '' : event.detail.text, event.detail), { signal });
    this.#notice.onclick = ({ target }) => (target === this.#lead ? this.#goOn() : this.#tell(''));
    // What was selected in the text stays so, and its keys act.
    this.#lead.onmousedown = (event) => event.preventDefault();
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#marks.length > 0 && this.#tell(''), { signal });
    this.#show({ state: 'saved' });
  }

  #soon(detail) {
    this.#isPassing && EDITED.includes(detail.state) && this.#tell('');
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

  // Whoever is led somewhere is not hurried, where the next edit ends it.
  #tell(text, { marks = [], passing = false } = {}) {
    clearTimeout(this.#staying);
    this.#lead === document.activeElement && this.canvas.focus({ preventScroll: true });
    this.#said.textContent = text;
    this.#marks = marks;
    this.#isPassing = passing;
    this.#lead.hidden = marks.length === 0;
    this.#lead.textContent = marks.length > 0 ? say('canvas.lead', 1, marks.length) : '';
    this.#at = 0;
    if (text && !(passing && marks.length > 0)) {
      this.#staying = setTimeout(() => this.#tell(''), NOTICE_STAYS);
    }
  }

  // From one mark to the next, and after the last to the first again.
  #goOn() {
    const { canvas } = this;
    const id = this.#marks[this.#at];
    this.#at = (this.#at + 1) % this.#marks.length;
    this.#lead.textContent = say('canvas.lead', this.#at + 1, this.#marks.length);
    canvas.select(canvas.spans.get(id) ? id : null, { shown: true });
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

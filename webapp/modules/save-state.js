import { canvasOf } from './text-canvas.js';
import { say } from './words.js';

const STATES = ['saved', 'saving', 'unsaved', 'signedOut'];
// A save that is quicker than this is not worth a flicker.
const PATIENCE = 250;
const NOTICE_STAYS = 12000;

/** Whether what was edited is safe on the server, and what the server said when it refused. `for` may name the canvas. */
export class SaveState extends HTMLElement {
  #words = new Map();
  #status = document.createElement('div');
  #notice = document.createElement('div');
  #signIn = document.createElement('a');
  #waiting;
  #staying;

  connectedCallback() {
    const canvas = canvasOf(this);
    this.#status.className = 'status';
    this.#status.setAttribute('role', 'status');
    this.#notice.className = 'notice';
    this.#notice.setAttribute('role', 'status');
    STATES.forEach((state) => this.#words.set(state, this.#status.appendChild(phrase(state))));
    this.#signIn.href = location.href;
    this.#signIn.target = '_blank';
    this.#signIn.textContent = say('canvas.sign-in');
    this.replaceChildren(this.#status, this.#notice);
    canvas.addEventListener('save-state', ({ detail }) => this.#soon(detail));
    canvas.addEventListener('notice', (event) => this.#tell(event.defaultPrevented ? '' : event.detail.text));
    this.#notice.addEventListener('click', ({ target }) => target !== this.#signIn && this.#tell(''));
    this.#show({ state: 'saved' });
  }

  #soon(detail) {
    clearTimeout(this.#waiting);
    if (detail.state === 'saving' && this.dataset.state === 'saved') {
      this.#waiting = setTimeout(() => this.#show(detail), PATIENCE);
    } else {
      this.#show(detail);
    }
  }

  // All phrases lie in one place, so that the widest of them keeps the room and nothing jumps.
  #show({ state, waiting }) {
    if (this.dataset.state === 'signedOut' && state === 'saving') {
      return;
    }
    this.dataset.state = state;
    this.#words.get('unsaved').textContent = say('canvas.unsaved', waiting ?? 1);
    for (const [name, words] of this.#words) {
      words.setAttribute('aria-hidden', String(name !== state));
    }
    if (state === 'signedOut') {
      this.#tell(say('canvas.signed-out'), this.#signIn);
    } else if (state === 'saved' && this.#signIn.isConnected) {
      this.#tell('');
    }
  }

  #tell(text, link) {
    clearTimeout(this.#staying);
    this.#notice.replaceChildren(...(text ? [text, ' ', ...(link ? [link] : [])] : []));
    if (text && !link) {
      this.#staying = setTimeout(() => this.#tell(''), NOTICE_STAYS);
    }
  }
}

function phrase(state) {
  const element = document.createElement('span');
  element.className = `phrase ${state}`;
  element.textContent = state === 'unsaved' ? '' : say(`canvas.${state === 'signedOut' ? 'not-saved' : state}`);
  return element;
}

customElements.define('save-state', SaveState);

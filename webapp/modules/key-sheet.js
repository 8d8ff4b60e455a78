import { capOf } from './schema.js';
import { canvasOf } from './text-canvas.js';
import { say } from './words.js';

// What is written on the keys, and the message that says what they do.
const SHEET = [
  [['canvas.key.drag'], 'canvas.keys.drag'],
  [['canvas.key.double-click'], 'canvas.keys.double-click'],
  [['Alt', 'canvas.key.drag'], 'canvas.keys.alt'],
  [['Alt', 'canvas.key.double-click'], 'canvas.keys.alt-double-click'],
  [['Shift', '← →'], 'canvas.keys.extend'],
  [['`'], 'canvas.keys.snap'],
  [['canvas.key.click'], 'canvas.keys.click'],
  [['Delete'], 'canvas.keys.delete'],
  [['Esc'], 'canvas.keys.escape'],
  [['Ctrl', 'Z'], 'canvas.undo'],
  [['Ctrl', 'Y'], 'canvas.redo'],
  [['↑ ↓'], 'canvas.keys.list'],
  [['?'], 'canvas.keys.sheet'],
];

/** A button and the `?` key, which show all keys and gestures of the canvas. `for` may name the canvas. */
export class KeySheet extends HTMLElement {
  #dialog = document.createElement('dialog');

  connectedCallback() {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '?';
    button.setAttribute('aria-label', say('canvas.keys'));
    button.setAttribute('aria-keyshortcuts', '?');
    button.addEventListener('click', () => this.#open());
    this.#dialog.setAttribute('aria-label', say('canvas.keys'));
    this.#dialog.addEventListener('click', ({ target }) => target === this.#dialog && this.#dialog.close());
    this.replaceChildren(button, this.#dialog);
    document.addEventListener('keydown', (event) => this.#key(event));
  }

  // By letter, not by place: the question mark moves from layout to layout.
  #key(event) {
    const writing = event.target.closest?.('input, textarea, select, dialog, [contenteditable]');
    if (['?', '؟'].includes(event.key) && !writing && this.isConnected) {
      event.preventDefault();
      this.#open();
    }
  }

  #open() {
    if (this.#dialog.childElementCount === 0) {
      this.#write();
    }
    this.#dialog.showModal();
  }

  #write() {
    const heading = document.createElement('h2');
    heading.textContent = say('canvas.keys');
    const list = document.createElement('dl');
    for (const [keys, sentence] of SHEET) {
      list.append(line(keys.map((key) => (key.startsWith('canvas.') ? say(key) : key)), say(sentence)));
    }
    for (const layer of canvasOf(this).schema.layers) {
      const keyed = layer.labels.filter(({ key }) => key);
      list.append(...keyed.map(({ key, name }) => line([capOf(key)], `${layer.name} · ${name}`)));
    }
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = say('canvas.close');
    close.addEventListener('click', () => this.#dialog.close());
    this.#dialog.append(heading, list, close);
  }
}

function line(keys, sentence) {
  const row = document.createElement('div');
  const term = document.createElement('dt');
  const meaning = document.createElement('dd');
  keys.forEach((key) => term.append(Object.assign(document.createElement('kbd'), { textContent: key }), ' '));
  meaning.textContent = sentence;
  row.append(term, meaning);
  return row;
}

customElements.define('key-sheet', KeySheet);

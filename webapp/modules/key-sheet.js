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
  [['F2'], 'canvas.keys.attributes'],
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
    const close = document.createElement('button');
    heading.textContent = say('canvas.keys');
    close.type = 'button';
    close.textContent = say('canvas.close');
    close.addEventListener('click', () => this.#dialog.close());
    const head = document.createElement('div');
    head.className = 'head';
    head.append(heading, close);
    const gestures = SHEET.map(([keys, sentence]) => line(keys.map(capOrWord), say(sentence)));
    this.#dialog.append(head, list('gestures', gestures));
    for (const { name, labels } of canvasOf(this).schema.layers) {
      const title = document.createElement('h3');
      title.textContent = name;
      const keyed = labels.filter(({ key }) => key).map((label) => line([capOf(label.key)], label.name));
      this.#dialog.append(title, list('labels', keyed));
    }
  }
}

const capOrWord = (key) => (key.startsWith('canvas.') ? say(key) : key);

function list(kind, lines) {
  const element = document.createElement('dl');
  element.className = kind;
  element.append(...lines);
  return element;
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

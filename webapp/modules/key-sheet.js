import { canvasOf } from './canvas-of.js';
import { isMac } from './caret-keys.js';
import { make } from './elements.js';
import { capOf } from './schema.js';
import { cap, meantBy, reachedBy } from './shortcuts.js';
import { say } from './words.js';

// What is written on the keys, and the message that says what they do, by what one wants to do.
const SHEET = {
  'canvas.keys.group.caret': [
    [['← →', '↑ ↓'], 'canvas.keys.letter'],
    [['Ctrl', '← →'], 'canvas.keys.word'],
    [['[', ']'], 'canvas.keys.sentence'],
    [['Ctrl', '↑ ↓'], 'canvas.keys.paragraph'],
    [['Home', 'End'], 'canvas.keys.line'],
    [['Ctrl', 'Home', 'End'], 'canvas.keys.text'],
    [['Shift', 'canvas.key.these'], 'canvas.keys.extend'],
  ],
  'canvas.keys.group.go': [
    [[',', '.'], 'canvas.keys.spans'],
    [[';'], 'canvas.keys.bare'],
    [['Shift', ';'], 'canvas.keys.bare-back'],
    [['Shift', ',', '.'], 'canvas.keys.articles'],
    [['/'], 'canvas.keys.find'],
    [['↑ ↓'], 'canvas.keys.list'],
  ],
  'canvas.keys.group.choose': [
    [['canvas.key.drag'], 'canvas.keys.drag'],
    [['canvas.key.double-click'], 'canvas.keys.double-click'],
    [['Alt', 'canvas.key.drag'], 'canvas.keys.alt'],
    [['Alt', 'canvas.key.double-click'], 'canvas.keys.alt-double-click'],
    [['canvas.key.click'], 'canvas.keys.click'],
    [['`'], 'canvas.keys.snap'],
    [['Esc'], 'canvas.keys.escape'],
  ],
  'canvas.keys.group.label': [
    [['canvas.key.label'], 'canvas.keys.label'],
    [['Shift', 'canvas.key.label'], 'canvas.keys.pin-label'],
    [["'"], 'canvas.keys.pin'],
    [['Enter'], 'canvas.keys.give'],
    [['Delete'], 'canvas.keys.delete'],
    [['Ctrl', 'Z'], 'canvas.undo'],
    [['Ctrl', 'Y'], 'canvas.redo'],
  ],
  'canvas.keys.group.shape': [
    [['canvas.key.drag'], 'canvas.keys.handle'],
    [['Shift', 'Alt', '← →'], 'canvas.keys.end'],
    [['Shift', 'Alt', '↑ ↓'], 'canvas.keys.begin'],
    [['='], 'canvas.keys.add'],
    [['-'], 'canvas.keys.take-away'],
    [['F2'], 'canvas.keys.attributes'],
    [['F8'], 'canvas.keys.versions'],
  ],
  'canvas.keys.group.relate': [
    [['L'], 'canvas.keys.relation'],
    [['canvas.key.drag'], 'canvas.keys.relation-drag'],
    [['Shift', 'L'], 'canvas.keys.relation-next'],
    [['Enter'], 'canvas.keys.relation-follow'],
  ],
  'canvas.keys.group.talk': [
    [['M'], 'canvas.keys.comment'],
    [['Shift', 'M'], 'canvas.keys.thread'],
    [['Ctrl', 'Enter'], 'canvas.keys.send'],
    [['Esc'], 'canvas.keys.leave'],
  ],
  'canvas.keys.group.page': [
    [['?'], 'canvas.keys.sheet'],
    [['G'], 'canvas.keys.guideline'],
    [['Alt', '=', '-'], 'canvas.keys.text-size'],
    [['Alt', '0'], 'canvas.keys.text-size-usual'],
    [['canvas.reading.sign'], 'canvas.keys.shortcuts'],
  ],
};

// What the caret does with Ctrl elsewhere it does with Option or Command here; all else is pressed with the same keys.
const MAC_CAPS = { Ctrl: '⌘', Alt: '⌥' };
const MAC = { 'Ctrl ← →': ['⌥', '← →'], 'Ctrl ↑ ↓': ['⌥', '↑ ↓'], 'Home End': ['⌘', '← →'], 'Ctrl Home End': ['⌘', '↑ ↓'] };

/** A button and the `?` key, which show all keys and gestures of the canvas, or those in its own `keys`. `for` may name the canvas. */
export class KeySheet extends HTMLElement {
  #dialog = document.createElement('dialog');
  #leaving;

  connectedCallback() {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '?';
    button.setAttribute('aria-label', say('canvas.keys'));
    reachedBy(button, '?');
    button.addEventListener('click', () => this.#open());
    this.#dialog.setAttribute('aria-label', say('canvas.keys'));
    this.#dialog.onclick = ({ target }) => target === this.#dialog && this.#dialog.close();
    this.replaceChildren(button, this.#dialog);
    this.#leaving = new AbortController();
    document.addEventListener('keydown', (event) => this.#key(event), { signal: this.#leaving.signal });
  }

  disconnectedCallback() {
    this.#leaving.abort();
  }

  // By letter, not by place: the question mark moves from layout to layout. With Option a Mac turns it upside down.
  #key(event) {
    const writing = event.target.closest?.('input, textarea, select, dialog, [contenteditable]');
    const meant = (['?', '؟'].includes(event.key) || (event.key === '¿' && event.altKey)) && meantBy(event);
    if (meant && !writing && this.isConnected) {
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
    this.#dialog.append(head);
    for (const [title, lines] of Object.entries(canvasOf(this).keys ?? SHEET)) {
      const gestures = lines.map(([keys, sentence]) => line(onThisMachine(keys).map(capOrWord), say(sentence)));
      this.#dialog.append(headed(say(title)), list('gestures', gestures));
    }
    for (const { name, labels } of canvasOf(this).schema.layers) {
      const keyed = labels.filter(({ key }) => key).map((label) => line([capOf(label.key)], label.name));
      this.#dialog.append(headed(name), list('labels', keyed));
    }
  }
}

const capOrWord = (key) => (key.includes('.') && key.length > 1 ? say(key) : key);

function onThisMachine(keys) {
  return isMac() ? (MAC[keys.join(' ')] ?? keys.map((key) => MAC_CAPS[key] ?? key)) : keys;
}

// A character, or what stands for any of the labels.
function isCharacter(key) {
  return key.length === 1 || key === say('canvas.key.label');
}

function headed(text) {
  return Object.assign(document.createElement('h3'), { textContent: text });
}

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
  // One that says itself what is pressed with it says all.
  const isAlone = !keys.some((key) => ['Ctrl', 'Alt', '⌥', '⌘'].includes(key));
  keys.forEach((key) => term.append(isAlone && isCharacter(key) ? cap(key) : make('kbd', {}, key), ' '));
  row.classList.toggle('sizes', ['Alt', '⌥'].includes(keys[0]) && isCharacter(keys[1]));
  meaning.textContent = sentence;
  row.append(term, meaning);
  return row;
}

customElements.define('key-sheet', KeySheet);

import { make } from './elements.js';
import { read, reading } from './kept-reading.js';
import { isWriting } from './keys.js';
import { nameOf, OFFERED, stepped, USUAL } from './reading.js';
import { withAlt } from './shortcuts.js';
import './theme-switch.js';
import { figure, say } from './words.js';

const SIZES = ['textSize', 'lineHeight'];
const CHOICES = ['face', 'density'];
const KEYBOARD = ['shortcuts'];

// With Alt, unless Alt is wanted for all else: what browsers zoom by with Ctrl stays theirs.
const KEYS = { Equal: (size) => stepped('textSize', size, 1), Minus: (size) => stepped('textSize', size, -1), Digit0: () => USUAL.textSize };

/** A button and the panel that it opens: how the text is set and the page looks, for this person, wherever they sign in. */
export class ReadingPanel extends HTMLElement {
  #sheet = make('div', { id: 'reading', class: 'sheet', popover: 'auto', role: 'dialog', 'aria-label': say('canvas.reading') });
  #leaving;

  connectedCallback() {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    const open = make('button', { type: 'button', popovertarget: 'reading', 'aria-label': say('canvas.reading'), title: say('canvas.reading') });
    // A picture made of letters is no part of its name.
    open.dataset.sign = say('canvas.reading.sign');
    this.#sheet.replaceChildren(...SIZES.map(sizes), ...CHOICES.map(choices), theme(), asUsual(), ...KEYBOARD.map(choices));
    this.replaceChildren(open, this.#sheet);
    this.addEventListener('keydown', (event) => event.key === 'Escape' && event.stopPropagation(), { signal });
    document.addEventListener('keydown', (event) => this.#key(event), { signal });
    document.addEventListener('reading-changed', () => this.#show(), { signal });
    this.#show();
  }

  disconnectedCallback() {
    this.#leaving.abort();
  }

  #key(event) {
    const { altKey, ctrlKey, metaKey, shiftKey, code } = event;
    if (altKey && !ctrlKey && !metaKey && !shiftKey && KEYS[code] && !withAlt() && !isWriting(event)) {
      event.preventDefault();
      read({ textSize: KEYS[code](reading().textSize) });
    }
  }

  #show() {
    const now = reading();
    for (const part of SIZES) {
      const line = this.#sheet.querySelector(`[data-part=${part}]`);
      line.querySelector('output').textContent = say('canvas.reading.percent', figure(now[part]));
      for (const button of line.querySelectorAll('button')) {
        button.setAttribute('aria-disabled', String(stepped(part, now[part], Number(button.value)) === now[part]));
      }
    }
    for (const input of this.#sheet.querySelectorAll('input')) {
      input.checked = now[input.name] === input.value;
    }
  }
}

function sizes(part) {
  const line = make('div', { class: 'size', role: 'group', 'aria-label': say(`canvas.reading.${part}`), 'data-part': part });
  const button = (by, sign, word) => {
    const step = make('button', { type: 'button', value: by, 'aria-label': say(`canvas.reading.${word}`) }, sign);
    step.addEventListener('click', () => read({ [part]: stepped(part, reading()[part], by) }));
    return step;
  };
  line.append(make('span', { class: 'what' }, say(`canvas.reading.${part}`)), button(-1, '−', 'less'), make('output', {}), button(1, '+', 'more'));
  return line;
}

function choices(part) {
  const group = make('fieldset', { 'data-part': part });
  group.append(make('legend', {}, say(`canvas.reading.${part}`)));
  for (const value of OFFERED[part]) {
    const label = make('label', { 'data-value': value });
    const input = make('input', { type: 'radio', name: part, value });
    input.addEventListener('change', () => read({ [part]: value }));
    label.append(input, make('span', {}, say(nameOf(part, value))));
    group.append(label);
  }
  return group;
}

function theme() {
  const line = make('div', { class: 'light' });
  line.append(make('span', { class: 'what', 'aria-hidden': 'true' }, say('script.theme')), make('theme-switch', {}));
  return line;
}

function asUsual() {
  const button = make('button', { type: 'button', class: 'usual' }, say('canvas.reading.usual'));
  button.addEventListener('click', () => read(USUAL));
  return button;
}

customElements.define('reading-panel', ReadingPanel);

import { make } from './elements.js';
import { attributeOf } from './review-said.js';
import { attributesOf, startOfOwn } from './review-versions.js';
import { capOf } from './schema.js';
import { cap } from './shortcuts.js';
import { say } from './words.js';

/**
 * A version of the reviewer's own: the range is what is selected in the text, which the browser's own keys and the mouse
 * change; the key of a label saves it. `done({layer, label, begin, end})` is told of it, `left()` of leaving without.
 */
export class ReviewOwn {
  active = false;
  #text;
  #schema;
  #panel;
  #done;
  #left;
  #start = null;
  #exact = make('bdi', { class: 'exact' });
  #say = make('p', { class: 'hint', role: 'status' });
  #labels = make('div', { class: 'labels' });

  constructor(text, schema, panel, { done, left }) {
    this.#text = text;
    this.#schema = schema;
    this.#panel = panel;
    this.#done = done;
    this.#left = left;
    panel.addEventListener('mousedown', (event) => event.preventDefault());
    panel.addEventListener('click', ({ target }) => this.#pressedButton(target.closest('button')));
    document.addEventListener('selectionchange', () => this.active && this.#follow());
  }

  /** `own` is what was marked for it before, if anything. */
  begin(unit, language, own) {
    this.#start = startOfOwn(unit, own);
    this.active = true;
    this.#exact.lang = language;
    this.#say.textContent = say('review.review.own-hint');
    const { layer, label } = this.#start;
    const offered = this.#schema.layers.find(({ code }) => code === layer)?.labels ?? [];
    this.#labels.replaceChildren(...offered.map((each) => buttonOf(each, each.code === label)));
    const leave = make('button', { type: 'button', class: 'quiet', 'data-leave': '' });
    leave.append(cap('Esc'), make('span', {}, say('review.review.own-leave')));
    const chosen = make('p', { class: 'chosen' });
    chosen.append(this.#exact);
    this.#panel.replaceChildren(this.#say, chosen, ...alongOf(attributesOf(this.#start, this.#schema)), this.#labels, leave);
    this.#panel.hidden = false;
    this.#text.select(this.#start.range);
    this.#follow();
  }

  end() {
    this.active = false;
    this.#panel.hidden = true;
    getSelection().removeAllRanges();
  }

  /** What a key means here; answers whether it means anything. */
  pressed({ code, shiftKey, ctrlKey, altKey, metaKey, repeat }) {
    if (code === 'Escape') {
      this.#leave();
      return true;
    }
    if (shiftKey || ctrlKey || altKey || metaKey || repeat) {
      return false;
    }
    const label = code === 'Enter' || code === 'NumpadEnter' ? this.#sameLabel() : this.#schema.labelOfKey(code);
    label && this.#save(label);
    return Boolean(label) || code === 'Enter';
  }

  #sameLabel() {
    const { layer, label } = this.#start;
    return label && this.#schema.label(layer, label);
  }

  #save({ layer, code }) {
    const range = this.#text.chosen();
    if (range) {
      this.end();
      // What is told of a span goes by its layer.
      const attributes = layer === this.#start.layer ? this.#start.attributes : {};
      this.#done({ layer, label: code, ...range, attributes });
    } else {
      this.#say.textContent = say('review.review.own-nothing');
    }
  }

  #leave() {
    this.end();
    this.#left();
  }

  #pressedButton(button) {
    if (button?.dataset.code) {
      this.#save(this.#schema.label(this.#start.layer, button.dataset.code));
    } else if (button) {
      this.#leave();
    }
  }

  #follow() {
    const range = this.#text.chosen();
    this.#exact.textContent = range ? this.#text.slice(range) : '…';
  }
}

// What is told of it stays as the version says from which one began.
function alongOf(attributes) {
  const line = make('p', { class: 'along' }, `${say('review.review.own-attributes')} `);
  line.append(...attributes.flatMap(({ name, values }, i) => [i > 0 ? ' · ' : '', attributeOf(name, values)]));
  return attributes.length > 0 ? [line] : [];
}

function buttonOf({ code, key, name, color, style }, isUsual) {
  const button = make('button', { type: 'button', 'data-code': code, class: isUsual ? 'proposed' : 'quiet' });
  const swatch = make('span', { class: `swatch ${style}` });
  swatch.style.setProperty('--label', color);
  key && button.append(cap(capOf(key)));
  button.append(swatch, make('bdi', {}, name));
  isUsual && button.append(make('span', { class: 'sign' }, '⏎'));
  return button;
}

import { make } from './elements.js';
import { OwnAttributes } from './review-own-attributes.js';
import { startOfOwn } from './review-versions.js';
import { capOf } from './schema.js';
import { cap } from './shortcuts.js';
import { say } from './words.js';

/**
 * A version of the reviewer's own: the range is what is selected in the text, which the browser's own keys and the mouse
 * change, and its attributes are told in fields; the key of a label saves it. `done({layer, label, begin, end, attributes})` is
 * told of it, `left()` of leaving without; `find(words)` looks up entities.
 */
export class ReviewOwn {
  active = false;
  #text;
  #schema;
  #panel;
  #done;
  #left;
  #start = null;
  // What is selected, also while the keyboard is in a field.
  #range = null;
  #exact = make('bdi', { class: 'exact' });
  #say = make('p', { class: 'hint', role: 'status' });
  #labels = make('div', { class: 'labels' });
  #attributes;

  constructor(text, schema, panel, { done, left, find }) {
    this.#text = text;
    this.#schema = schema;
    this.#panel = panel;
    this.#done = done;
    this.#left = left;
    this.#attributes = new OwnAttributes(schema, find);
    panel.addEventListener('mousedown', (event) => event.target.closest('.attributes') || event.preventDefault());
    panel.addEventListener('click', ({ target }) => this.#pressedButton(target.closest('button')));
    this.#attributes.element.addEventListener('keydown', (event) => this.#pressedInField(event));
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
    this.#attributes.show(this.#start);
    const leave = make('button', { type: 'button', class: 'quiet', 'data-leave': '' });
    leave.append(cap('Esc'), make('span', {}, say('review.review.own-leave')));
    this.#labels.replaceChildren(...offered.map((each) => buttonOf(each, each.code === label)), leave);
    const chosen = make('p', { class: 'chosen' });
    chosen.append(this.#exact);
    this.#panel.replaceChildren(this.#say, chosen, this.#labels, this.#attributes.element);
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
    if (code === 'F2') {
      this.#attributes.focus();
      return true;
    }
    const label = code === 'Enter' || code === 'NumpadEnter' ? this.#sameLabel() : this.#schema.labelOfKey(code);
    label && this.#save(label);
    return Boolean(label) || code === 'Enter';
  }

  // From a field back to the text, where a key saves what is told.
  #pressedInField(event) {
    const { code, target, defaultPrevented } = event;
    const ends = code === 'Escape' || (['Enter', 'NumpadEnter'].includes(code) && !target.closest('textarea'));
    event.stopPropagation();
    if (ends && !defaultPrevented) {
      event.preventDefault();
      this.#text.select(this.#range ?? this.#start.range);
    }
  }

  #sameLabel() {
    const { layer, label } = this.#start;
    return label && this.#schema.label(layer, label);
  }

  #save({ layer, code }) {
    const range = this.#chosen();
    // What is told of a span goes by its layer.
    const attributes = layer === this.#start.layer ? this.#attributes.told : {};
    if (range && attributes) {
      this.end();
      this.#done({ layer, label: code, ...range, attributes });
    } else if (!range) {
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

  #chosen() {
    return this.#panel.contains(document.activeElement) ? this.#range : this.#text.chosen();
  }

  #follow() {
    this.#range = this.#chosen();
    this.#exact.textContent = this.#range ? this.#text.slice(this.#range) : '…';
  }
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

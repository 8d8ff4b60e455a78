import { make } from './elements.js';
import { capOf } from './schema.js';

const GAP = 6;

/** A small menu of names beside a place of the page; keys choose, arrows move, Escape leaves it. */
export class TypeChoice {
  #menu = document.createElement('div');
  #types = [];
  #keys = [];
  #chosen = () => {};
  #before = null;
  #open = false;

  /** `label` says what is chosen. */
  constructor(label) {
    this.#menu.className = 'type-choice';
    this.#menu.setAttribute('role', 'menu');
    this.#menu.setAttribute('aria-label', label);
    this.#menu.addEventListener('keydown', (event) => this.#key(event));
    this.#menu.addEventListener('focusout', ({ relatedTarget }) => !this.#menu.contains(relatedTarget) && this.#close());
    this.#menu.addEventListener('click', ({ target }) => this.#take(this.#items().indexOf(target.closest('button'))));
  }

  /**
   * Asks which of these things with a `name` is meant, near a box of the viewport, and tells `chosen` of it. Each is chosen by
   * its `key`, a physical one or null for none, or else by its number as far as digits go.
   */
  ask(types, box, chosen) {
    this.#types = types;
    this.#keys = types.map(({ key }, i) => (key === undefined && i < 9 ? `Digit${i + 1}` : key));
    this.#chosen = chosen;
    this.#before = document.activeElement;
    this.#menu.replaceChildren(...types.map((type, i) => itemOf(type.name, this.#keys[i])));
    this.#open = true;
    // Among what the page is about: whoever goes by landmarks comes across it.
    (document.querySelector('main') ?? document.body).append(this.#menu);
    this.#place(box);
    this.#items()[0].focus();
  }

  #place({ left, right, top, bottom }) {
    const { width, height } = this.#menu.getBoundingClientRect();
    const x = document.dir === 'rtl' ? right - width : left;
    const y = bottom + GAP + height > innerHeight ? top - GAP - height : bottom + GAP;
    this.#menu.style.left = `${Math.max(GAP, Math.min(x, innerWidth - width - GAP))}px`;
    this.#menu.style.top = `${Math.max(GAP, y)}px`;
  }

  #key(event) {
    const items = this.#items();
    const at = items.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    const chosen = this.#keys.indexOf(event.code.replace(/^Numpad(?=\d)/, 'Digit'));
    if (step) {
      items.at((at + step) % items.length).focus();
    } else if (event.code === 'Escape') {
      this.#leave();
    } else if (chosen >= 0) {
      this.#take(chosen);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #take(index) {
    const type = this.#types[index];
    if (type) {
      this.#leave();
      this.#chosen(type);
    }
  }

  #leave() {
    this.#close();
    this.#before?.focus({ preventScroll: true });
  }

  // Taking away what has the focus takes the focus from it, which closes it as well.
  #close() {
    if (this.#open) {
      this.#open = false;
      this.#menu.remove();
    }
  }

  #items() {
    return [...this.#menu.children];
  }
}

function itemOf(name, key) {
  const item = make('button', { type: 'button', role: 'menuitem' });
  const cap = key ? capOf(key) : '';
  key && item.setAttribute('aria-keyshortcuts', cap);
  item.append(make('kbd', {}, cap), make('bdi', {}, name));
  return item;
}

import { firstThat } from './offsets.js';

// Shorter paragraphs are painted whole.
const LONG = 20000;
const ALL = { begin: 0, end: Infinity };

/**
 * Which part of a very long paragraph is worth painting: what is in or near the viewport. Tells `moved(index)` when
 * scrolling has brought another part near.
 */
export class Window {
  #paragraphs;
  #ahead;
  #moved;
  #shown = new Map();
  #asked = false;

  constructor(paragraphs, ahead, moved) {
    this.#paragraphs = paragraphs;
    this.#ahead = ahead;
    this.#moved = moved;
    document.addEventListener('scroll', () => this.#scrolled(), { capture: true, passive: true });
  }

  /** The units of a paragraph's text to paint, as `{begin, end}`. */
  of(index) {
    if (this.#paragraphs.text(index).length < LONG) {
      return ALL;
    }
    const { top } = this.#paragraphs.elements[index].getBoundingClientRect();
    const shown = { top: -top - this.#ahead, bottom: innerHeight - top + this.#ahead };
    this.#shown.set(index, shown);
    return { begin: this.#unitAt(index, top + shown.top), end: this.#unitAt(index, top + shown.bottom) };
  }

  forget(index) {
    this.#shown.delete(index);
  }

  // Lines follow the order of the text, so the first letter below a height can be searched for.
  #unitAt(index, y) {
    const bottomOf = (unit) => this.#paragraphs.rangeOf({ index, begin: unit, end: unit + 1 }).getBoundingClientRect().bottom;
    return firstThat(this.#paragraphs.text(index).length, (unit) => bottomOf(unit) > y);
  }

  #scrolled() {
    if (this.#shown.size > 0 && !this.#asked) {
      this.#asked = true;
      requestAnimationFrame(() => this.#look());
    }
  }

  #look() {
    this.#asked = false;
    for (const [index, shown] of this.#shown) {
      const { top } = this.#paragraphs.elements[index].getBoundingClientRect();
      const spare = this.#ahead / 3;
      if (-top - spare < shown.top || innerHeight - top + spare > shown.bottom) {
        this.#moved(index);
      }
    }
  }
}

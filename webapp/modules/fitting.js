import { firstThat } from './offsets.js';

// Paragraphs on the way get their true height only once they are near: look again for some frames.
const LOOKS = 4;
// The bar at the top of the page.
const TOP = 60;

/** When the text is set otherwise, all that is painted follows at once, and what was being read stays where it was. */
export class Fitting {
  #paragraphs;
  #painter;
  #held = null;

  constructor(paragraphs, painter) {
    this.#paragraphs = paragraphs;
    this.#painter = painter;
    document.addEventListener('reading-changing', () => (this.#held = this.#firstSeen()));
    document.addEventListener('reading-changed', () => this.#fit());
  }

  #fit() {
    this.#paragraphs.guessHeights();
    this.#look(this.#held, LOOKS);
    this.#painter.repaint();
  }

  #look(held, left) {
    this.#keep(held);
    if (left > 0 && held === this.#held) {
      requestAnimationFrame(() => this.#look(held, left - 1));
    }
  }

  #firstSeen() {
    const { elements } = this.#paragraphs;
    const index = firstThat(elements.length, (i) => elements[i].getBoundingClientRect().bottom > TOP);
    const box = elements[index]?.getBoundingClientRect();
    // At the very beginning of a text nothing needs to be held.
    return box && box.top < TOP ? { index, part: (TOP - box.top) / box.height } : null;
  }

  #keep(held) {
    if (held) {
      const { top, height } = this.#paragraphs.elements[held.index].getBoundingClientRect();
      document.scrollingElement.scrollTop += top + height * held.part - TOP;
    }
  }
}

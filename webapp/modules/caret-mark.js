import { keepInView } from './reveal.js';

// The paragraph's own padding.
const INDENT = 8;

/** The stroke that shows where the caret is. It lies before its paragraph in the document, and never in the text. */
export class CaretMark {
  #paragraphs;
  #layer = document.createElement('div');
  #stroke = document.createElement('i');
  #x = 0;

  constructor(paragraphs) {
    this.#paragraphs = paragraphs;
    this.#layer.className = 'marks';
    this.#layer.setAttribute('aria-hidden', 'true');
    this.#stroke.className = 'caret';
    this.#layer.append(this.#stroke);
  }

  /** Where on the screen it was last, across the line. */
  get x() {
    return this.#x;
  }

  /** Where in the viewport it is. */
  get box() {
    return this.#stroke.getBoundingClientRect();
  }

  /** Takes a paragraph's index and a place `{x, top, bottom}` in the viewport, null at the beginning of an empty one. */
  show(index, place, { rightToLeft, follow }) {
    const element = this.#paragraphs.elements[index];
    const box = element.getBoundingClientRect();
    const { x, top, bottom } = place ?? { ...box.toJSON(), x: rightToLeft ? box.right - INDENT : box.left + INDENT };
    this.#x = x;
    this.#stroke.style.left = `${x - box.left}px`;
    this.#stroke.style.top = `${top - box.top}px`;
    this.#stroke.style.height = `${bottom - top}px`;
    if (element.previousSibling !== this.#layer) {
      element.before(this.#layer);
    }
    // It must be seen at once where it has come to.
    this.#stroke.getAnimations().forEach((blinking) => (blinking.currentTime = 0));
    if (follow) {
      keepInView(this.#stroke);
    }
  }

  hide() {
    this.#layer.remove();
  }
}

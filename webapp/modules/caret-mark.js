import { keepInView } from './reveal.js';

// The paragraph's own padding.
const INDENT = 8;
// What the style sheet makes it, in pixels.
const HEIGHT = 20;

/**
 * The stroke that shows where the caret is. It lies beside the paragraphs in the document, never in the text, and is moved
 * without laying out anything anew: the longest article is as quick as the shortest.
 */
export class CaretMark {
  #canvas;
  #stroke = document.createElement('i');
  #x = 0;

  constructor(canvas) {
    this.#canvas = canvas;
    this.#stroke.className = 'caret';
    this.#stroke.setAttribute('aria-hidden', 'true');
    this.#stroke.hidden = true;
    canvas.prepend(this.#stroke);
  }

  /** Where on the screen it was last, across the line. */
  get x() {
    return this.#x;
  }

  /** Where in the viewport it is. */
  get box() {
    return this.#stroke.getBoundingClientRect();
  }

  /** Takes a paragraph and a place `{x, top, bottom}` in the viewport, null at the beginning of an empty one. */
  show(paragraph, place, { rightToLeft, follow }) {
    const { x, top, bottom } = place ?? beginning(paragraph.getBoundingClientRect(), rightToLeft);
    const origin = this.#canvas.getBoundingClientRect();
    this.#x = x;
    this.#stroke.hidden = false;
    this.#stroke.style.translate = `${x - origin.left}px ${top - origin.top}px`;
    this.#stroke.style.scale = `1 ${(bottom - top) / HEIGHT}`;
    // It must be seen at once where it has come to.
    this.#stroke.getAnimations().forEach((blinking) => (blinking.currentTime = 0));
    if (follow) {
      keepInView(this.#stroke);
    }
  }

  hide() {
    this.#stroke.hidden = true;
  }
}

function beginning({ left, right, top, bottom }, rightToLeft) {
  return { x: rightToLeft ? right - INDENT : left + INDENT, top, bottom };
}

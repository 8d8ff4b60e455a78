import { letterAt, runsLeft } from './pointing.js';

/**
 * The handles at the ends of the selected span, one pair for each fragment, by which mouse and finger move these ends.
 * What would be covered shows while the hand is on its way; letting go makes it so, Escape leaves it as it was.
 */
export class Handles {
  #canvas;
  #paragraphs;
  #layers = [];
  #drag = null;

  constructor(canvas, paragraphs) {
    this.#canvas = canvas;
    this.#paragraphs = paragraphs;
    canvas.addEventListener('keydown', (event) => event.code === 'Escape' && this.#drag && this.#stop(event));
  }

  /** Draws them anew where the selected span is now. */
  draw() {
    if (this.#drag) {
      return;
    }
    this.#layers.forEach((layer) => layer.remove());
    const span = this.#canvas.editable && this.#canvas.spans.get(this.#canvas.selected);
    this.#layers = (span ? span.fragments : []).flatMap(({ begin, end }, index) => [
      this.#handle(span, index, 'begin', this.#paragraphs.letterAt(begin)),
      this.#handle(span, index, 'end', this.#letterBefore(end)),
    ]);
  }

  #handle(span, index, side, letter) {
    const [part] = this.#paragraphs.parts(letter);
    const paragraph = this.#paragraphs.elements[part.index];
    const origin = paragraph.getBoundingClientRect();
    const box = this.#paragraphs.rangeOf(part).getBoundingClientRect();
    const onRight = (side === 'begin') === runsLeft(this.#paragraphs, letter);
    const layer = document.createElement('div');
    const handle = document.createElement('i');
    layer.className = 'marks';
    layer.setAttribute('aria-hidden', 'true');
    handle.className = `handle ${side} ${onRight ? 'right' : 'left'}`;
    handle.style.left = `${(onRight ? box.right : box.left) - origin.left}px`;
    handle.style.top = `${box.top - origin.top}px`;
    handle.style.height = `${box.height}px`;
    const { label, layer: kind } = span;
    handle.style.setProperty('--label', this.#canvas.schema.label(kind, label).color);
    this.#listen(handle, { span, index, side, middle: box.height / 2 });
    layer.append(handle);
    paragraph.before(layer);
    return layer;
  }

  // The text below hears nothing of it: neither does the caret go there, nor does a click let go of the span.
  #listen(handle, end) {
    ['mousedown', 'click', 'touchstart'].forEach((type) =>
      handle.addEventListener(type, (event) => event.stopPropagation(), { passive: true }),
    );
    handle.addEventListener('mousedown', (event) => event.preventDefault());
    handle.addEventListener('pointerdown', (event) => this.#begin(event, handle, end));
    handle.addEventListener('pointermove', (event) => this.#move(event));
    handle.addEventListener('pointerup', (event) => this.#finish(event));
    handle.addEventListener('pointercancel', (event) => this.#stop(event));
  }

  // A finger holds the handle below the line, and means the line.
  #begin(event, handle, end) {
    if (event.button !== 0) {
      return;
    }
    event.stopPropagation();
    const box = handle.getBoundingClientRect();
    this.#drag = { ...end, dx: (box.left + box.right) / 2 - event.clientX, dy: box.top + end.middle - event.clientY };
    handle.setPointerCapture(event.pointerId);
    this.#canvas.classList.add('resizing');
  }

  #move({ clientX, clientY }) {
    if (!this.#drag) {
      return;
    }
    const { span, index, side, dx, dy } = this.#drag;
    const letter = letterAt(this.#paragraphs, clientX + dx, clientY + dy);
    if (letter) {
      this.#drag.offset = letter.edge;
      this.#show(this.#canvas.shaping.reached(span, index, side, letter.edge));
    }
  }

  #finish(event) {
    const drag = this.#drag;
    this.#stop(event);
    if (drag?.offset !== undefined) {
      this.#canvas.shaping.drag(drag.span, drag.index, drag.side, drag.offset);
    }
  }

  #stop(event) {
    event.stopPropagation();
    this.#drag = null;
    this.#show(null);
    this.#canvas.classList.remove('resizing');
    this.draw();
  }

  #show(range) {
    const ranges = range ? this.#paragraphs.parts(range).map((part) => this.#paragraphs.rangeOf(part)) : [];
    globalThis.CSS?.highlights?.set('reach', new Highlight(...ranges));
  }

  #letterBefore(end) {
    const { index, units } = this.#paragraphs.here(end);
    const inside = units > 0 ? this.#paragraphs.offset(index, units - 1) : end - 1;
    return this.#paragraphs.letterAt(inside);
  }
}

import { edgeOfRange, lineAt } from './lines.js';
import { letterAt, runsLeft } from './pointing.js';

// So many pixels from the upper and the lower edge of its letters one is within a line.
const INSIDE = 6;

/**
 * The handles at the ends of the selected span, one pair for each fragment, by which mouse and finger move these ends.
 * What would be covered shows while the hand is on its way; letting go makes it so, Escape leaves it as it was.
 */
export class Handles {
  #canvas;
  #paragraphs;
  #isPainted;
  #layers = [];
  #drawn = '[]';
  #drag = null;
  #due = null;

  /** `isPainted(id)` tells whether a span is in or near the viewport. */
  constructor(canvas, paragraphs, isPainted) {
    this.#isPainted = isPainted;
    this.#canvas = canvas;
    this.#paragraphs = paragraphs;
    canvas.addEventListener('keydown', (event) => event.code === 'Escape' && this.#drag && this.#stop(event));
  }

  /** Draws them with the next frame, once for all that changes until then, where the selected span is, if it is painted. */
  draw() {
    this.#due ??= requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    this.#due = null;
    const { selected, editable, spans } = this.#canvas;
    const span = editable && this.#isPainted(selected) ? spans.get(selected) : null;
    const ends = (span ? span.fragments : []).flatMap(({ begin, end }, index) => [
      this.#end(span, index, 'begin', this.#paragraphs.letterAt(begin)),
      this.#end(span, index, 'end', this.#letterBefore(end)),
    ]);
    const drawn = JSON.stringify(ends);
    if (!this.#drag && drawn !== this.#drawn) {
      this.#drawn = drawn;
      this.#layers.forEach((layer) => layer.remove());
      this.#layers = ends.map((end) => this.#handle(end));
      // Names of relations keep off them.
      this.#canvas.links.place();
    }
  }

  #end({ id, layer, label, fragments }, index, side, letter) {
    const [part] = this.#paragraphs.parts(letter);
    const origin = this.#paragraphs.elements[part.index].getBoundingClientRect();
    const box = this.#paragraphs.rangeOf(part).getBoundingClientRect();
    const { x, onRight } = this.#edge(fragments[index], side, letter, box);
    const { color } = this.#canvas.schema.label(layer, label);
    const left = x - origin.left;
    return { id, index, side, onRight, color, paragraph: part.index, left, top: box.top - origin.top, height: box.height };
  }

  // Only where a run of the other direction begins or ends the fragment is the rest of its line asked.
  #edge(fragment, side, letter, { left, right }) {
    const rightToLeft = this.#paragraphs.runsLeft(letter.begin);
    if (runsLeft(this.#paragraphs, letter) === rightToLeft) {
      const onRight = (side === 'begin') === rightToLeft;
      return { x: onRight ? right : left, onRight };
    }
    const spot = { offset: fragment[side], hold: side === 'end' ? 'previous' : 'next' };
    return edgeOfRange(lineAt(this.#paragraphs, spot), fragment, side, rightToLeft);
  }

  #handle(end) {
    const layer = document.createElement('div');
    const handle = document.createElement('i');
    layer.className = 'marks';
    layer.setAttribute('aria-hidden', 'true');
    handle.className = `handle ${end.side} ${end.onRight ? 'right' : 'left'}`;
    ['left', 'top', 'height'].forEach((name) => (handle.style[name] = `${end[name]}px`));
    handle.style.setProperty('--label', end.color);
    this.#listen(handle, end);
    layer.append(handle);
    this.#paragraphs.elements[end.paragraph].before(layer);
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
    const span = this.#canvas.spans.get(end.id);
    this.#drag = { ...end, span, dx: (box.left + box.right) / 2 - event.clientX, dy: box.top + end.height / 2 - event.clientY };
    handle.setPointerCapture(event.pointerId);
    this.#canvas.classList.add('resizing');
  }

  #move({ clientX, clientY, pointerType }) {
    if (!this.#drag) {
      return;
    }
    const { span, index, side, dx, dy } = this.#drag;
    const letter = (pointerType === 'mouse' && this.#under(clientX, clientY)) || letterAt(this.#paragraphs, clientX + dx, clientY + dy);
    if (letter) {
      this.#drag.offset = letter.edge;
      this.#show(this.#canvas.shaping.reached(span, index, side, letter.edge));
    }
  }

  // A mouse covers nothing: once it points into a line, and no longer below one, it means what it points at.
  #under(x, y) {
    const [above, below] = [y - INSIDE, y + INSIDE].map((each) => letterAt(this.#paragraphs, x, each));
    return above && above.begin === below?.begin ? above : null;
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

import { say } from './words.js';

const SVG = 'http://www.w3.org/2000/svg';
// So near the upper or lower edge of the window the text scrolls under the hand, by so much a frame.
const EDGE = 48;
const SCROLL = 9;
// Apart from the handle at the end of the span, and from the lines of relations, which begin at the other.
const INWARDS = 24;

/** The handle at the selected span, from which a relation is drawn to another span by mouse, pen or finger. */
export class Joint {
  #canvas;
  #joining;
  #painter;
  #handle = document.createElement('span');
  #thread = document.createElementNS(SVG, 'svg');
  #line = document.createElementNS(SVG, 'line');
  #span = null;
  #point = null;
  #dragging;

  constructor(canvas, joining, painter) {
    this.#canvas = canvas;
    this.#joining = joining;
    this.#painter = painter;
    this.#handle.className = 'joint';
    this.#handle.title = say('canvas.keys.relation-drag');
    this.#thread.setAttribute('class', 'drawn-link');
    this.#thread.append(this.#line);
    this.#handle.addEventListener('pointerdown', (event) => this.#press(event));
    // The press is not one into the text.
    ['mousedown', 'mouseup', 'click'].forEach((type) => this.#handle.addEventListener(type, (event) => event.stopPropagation()));
  }

  /** Shows it at a span, or nowhere with null. */
  show(span) {
    const place = span && this.#canvas.editable && this.#canvas.schema.relations.length > 0 && this.#painter.placeOf(span);
    this.#span = this.#point ? this.#span : span;
    if (!place) {
      this.#handle.remove();
      return;
    }
    const { layer, box } = place;
    const inwards = Math.min((box.right - box.left) / 2, INWARDS);
    this.#handle.style.left = `${this.#canvas.dir === 'rtl' ? box.left + inwards : box.right - inwards}px`;
    this.#handle.style.top = `${box.bottom}px`;
    layer.append(this.#handle);
  }

  #press(event) {
    if (event.button === 0) {
      event.preventDefault();
      event.stopPropagation();
      this.#listen();
      this.#point = { x: event.clientX, y: event.clientY };
      this.#origin();
      document.body.append(this.#thread);
      this.#follow();
    }
  }

  // Painting anew may take the handle out of the page for a moment, so that it cannot hold the pointer itself.
  #listen() {
    this.#dragging = new AbortController();
    const { signal } = this.#dragging;
    document.addEventListener('pointermove', (event) => this.#move(event), { signal });
    document.addEventListener('pointerup', (event) => this.#release(event), { signal });
    document.addEventListener('pointercancel', () => this.#stop(), { signal });
    document.addEventListener('keydown', (event) => event.code === 'Escape' && this.#stop(), { signal });
  }

  #move({ clientX, clientY }) {
    if (this.#point) {
      this.#point = { x: clientX, y: clientY };
    }
  }

  // Frame by frame, since the text may move while the hand rests.
  #follow() {
    if (!this.#point) {
      return;
    }
    const { x, y } = this.#point;
    scrollBy(0, y < EDGE ? -SCROLL : y > innerHeight - EDGE ? SCROLL : 0);
    this.#origin();
    this.#line.setAttribute('x2', x);
    this.#line.setAttribute('y2', y);
    this.#canvas.point(this.#under(this.#point));
    requestAnimationFrame(() => this.#follow());
  }

  #origin() {
    const { left, right, top, bottom } = this.#handle.getBoundingClientRect();
    if (this.#handle.isConnected) {
      this.#line.setAttribute('x1', (left + right) / 2);
      this.#line.setAttribute('y1', (top + bottom) / 2);
    }
  }

  #under({ x, y }) {
    const ids = this.#painter.under(x, y, document.elementFromPoint(x, y));
    return this.#joining.meant(this.#span, ids);
  }

  #release({ clientX, clientY, target }) {
    const other = this.#point && this.#under({ x: clientX, y: clientY });
    this.#stop();
    if (other) {
      this.#joining.join(this.#span, other, target);
    }
  }

  #stop() {
    this.#dragging.abort();
    this.#point = null;
    this.#thread.remove();
    this.#canvas.point(null);
    this.show(this.#span);
  }
}

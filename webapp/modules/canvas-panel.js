import { canvasOf } from './canvas-of.js';

/**
 * An element beside a canvas: the one that its `for` names, else the page's. Each time it comes to a page `arrive()` is called;
 * until it leaves, `signal` is not aborted.
 */
export class CanvasPanel extends HTMLElement {
  canvas = null;
  #leaving = null;

  get signal() {
    return this.#leaving.signal;
  }

  connectedCallback() {
    this.canvas = canvasOf(this);
    this.#leaving = new AbortController();
    this.arrive();
  }

  disconnectedCallback() {
    this.#leaving.abort();
  }
}

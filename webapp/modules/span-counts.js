import { afterFrame } from './after-frame.js';
import { CanvasPanel } from './canvas-panel.js';
import { say } from './words.js';

/** How many spans each layer has, in words. `for` may name the canvas. */
export class SpanCounts extends CanvasPanel {
  #counts = new Map();
  #tell = afterFrame(() => this.#show());

  arrive() {
    this.canvas.addEventListener('spans-changed', ({ detail }) => this.#change(detail), { signal: this.signal });
    this.#counts.clear();
    this.#change({ before: [], after: this.canvas.spans.inOrder });
  }

  #change({ before, after }) {
    before.forEach(({ layer }) => this.#count(layer, -1));
    after.forEach(({ layer }) => this.#count(layer, 1));
    this.#tell();
  }

  #show() {
    this.textContent = this.canvas.schema.layers
      .filter(({ code }) => this.#counts.get(code))
      .map(({ code, name }) => sentence(code, name, this.#counts.get(code)))
      .join(' · ');
  }

  #count(layer, more) {
    this.#counts.set(layer, (this.#counts.get(layer) ?? 0) + more);
  }
}

// The preset's layers have plural forms of their own; others are named as their project names them.
function sentence(layer, name, count) {
  const key = `canvas.count.${layer}`;
  const known = say(key, count);
  return known === key ? say('canvas.count.other', name, count) : known;
}

customElements.define('span-counts', SpanCounts);

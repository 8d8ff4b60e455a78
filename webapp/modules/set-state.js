import { CanvasPanel } from './canvas-panel.js';

/** How far the work on the set is: of its words, style shows the one that `data-state` names. `for` may name the canvas. */
export class SetState extends CanvasPanel {
  arrive() {
    const { canvas, signal } = this;
    canvas.addEventListener('stage', ({ detail }) => this.#show(detail.stage), { signal });
    canvas.addEventListener('begun', () => this.#begin(), { signal });
  }

  // The first mark begins the work.
  #begin() {
    if (['', 'assigned'].includes(this.dataset.state ?? '')) {
      this.#show('in_progress');
    }
  }

  #show(stage) {
    const open = document.querySelector('.sets [aria-current="true"]');
    open?.classList.remove(this.dataset.state || 'none');
    open?.classList.add(stage);
    this.dataset.state = stage;
  }
}

customElements.define('set-state', SetState);

import { canvasOf } from './canvas-of.js';

/** How far the work on the set is: of its words, style shows the one that `data-state` names. `for` may name the canvas. */
export class SetState extends HTMLElement {
  #leaving;

  connectedCallback() {
    const canvas = canvasOf(this);
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    canvas.addEventListener('stage', ({ detail }) => this.#show(detail.stage), { signal });
    canvas.addEventListener('begun', () => this.#begin(), { signal });
  }

  disconnectedCallback() {
    this.#leaving.abort();
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

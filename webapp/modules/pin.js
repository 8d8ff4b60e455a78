import { say } from './words.js';

/**
 * A label that each selection is given as soon as it is made, until it is unpinned: by hand when the hand lets go, by
 * keys when Shift is let go, and the word at the caret by Enter. Fires `pinned` {label} on the canvas.
 */
export class Pin {
  /** The pinned label, or null. */
  label = null;
  #canvas;
  #last = null;

  constructor(canvas) {
    this.#canvas = canvas;
    canvas.addEventListener('text-chosen', ({ detail }) => this.#chosen(detail.range));
    canvas.addEventListener('keyup', ({ key }) => key === 'Shift' && this.#give(canvas.chosen));
    canvas.addEventListener('label-given', ({ detail }) => (this.#last = detail.label));
  }

  /** Pins a label, or lets go of it where it is pinned. */
  toggle(label) {
    this.label = this.label === label ? null : label;
    this.#canvas.dispatchEvent(new CustomEvent('pinned', { bubbles: true, detail: { label: this.label } }));
    this.#canvas.notice(this.label ? say('canvas.pinned', this.label.name) : say('canvas.unpinned'), { here: true });
  }

  /** Pins the label that this person gave last, or lets go of the pinned one. */
  toggleLast() {
    const label = this.label ?? this.#last;
    if (label) {
      this.toggle(label);
    } else {
      this.#canvas.notice(say('canvas.pin-first'), { here: true });
    }
  }

  /** Gives what is chosen, or the word at the caret, the pinned label. */
  give() {
    this.#give(this.#canvas.chosen ?? this.#canvas.caret.word());
  }

  #give(range) {
    if (this.label && range && this.#canvas.editable) {
      this.#canvas.mark(this.label, range);
    }
  }

  // Keys go on until Shift is let go; a hand is done.
  #chosen(range) {
    if (this.label && range && !this.#canvas.caret.choosing) {
      queueMicrotask(() => this.#canvas.chosen === range && this.#give(range));
    }
  }
}

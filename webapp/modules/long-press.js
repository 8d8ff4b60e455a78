// Later than browsers that choose the word themselves, in milliseconds; so far a finger trembles, in pixels.
const HELD = 650;
const TREMBLE = 10;

/**
 * Tells `held(x, y)` of a finger that rests on the text, where the browser does not choose the word below it by itself. The
 * click that would follow is left out: what was chosen stays.
 */
export class LongPress {
  #held;
  #from = null;
  #chosen = null;
  #waiting;
  #taken = false;

  constructor(canvas, held) {
    this.#held = held;
    canvas.addEventListener('pointerdown', (event) => this.#begin(event));
    canvas.addEventListener('pointermove', (event) => this.#move(event));
    ['pointerup', 'pointercancel', 'contextmenu'].forEach((type) => canvas.addEventListener(type, () => this.#stop()));
    canvas.addEventListener('touchend', (event) => this.#end(event), { passive: false });
  }

  #begin({ pointerType, isPrimary, target, clientX, clientY }) {
    this.#stop();
    this.#taken = false;
    if (pointerType === 'touch' && isPrimary && !target.closest('.handle, .joint, button')) {
      this.#from = { clientX, clientY };
      this.#chosen = chosen();
      this.#waiting = setTimeout(() => this.#take(), HELD);
    }
  }

  #move({ clientX, clientY }) {
    if (this.#from && Math.hypot(clientX - this.#from.clientX, clientY - this.#from.clientY) > TREMBLE) {
      this.#stop();
    }
  }

  #take() {
    const { clientX, clientY } = this.#from;
    this.#from = null;
    // What was chosen before the finger came is nothing that the browser has chosen for it.
    if (getSelection().isCollapsed || same(chosen(), this.#chosen)) {
      this.#taken = true;
      this.#held(clientX, clientY);
    }
  }

  #stop() {
    clearTimeout(this.#waiting);
    this.#from = null;
  }

  #end(event) {
    if (this.#taken && event.cancelable) {
      event.preventDefault();
    }
    this.#taken = false;
  }
}

function chosen() {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection();
  return { anchorNode, anchorOffset, focusNode, focusOffset };
}

const same = (one, other) => Object.keys(one).every((part) => one[part] === other[part]);

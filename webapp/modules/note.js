const STAYS = 8000;
const GAP = 6;
// What brought the eyes there may still be scrolling.
const ARRIVING = 500;
// A sentence is read in so many milliseconds, whatever is pressed meanwhile.
const READ_WITHIN = 1500;

/**
 * Says a sentence of the canvas where the eyes are: below what it is about. Where that cannot be seen the sentence is left
 * to whoever else says notices.
 */
export class Note {
  #canvas;
  #paragraphs;
  #element = document.createElement('div');
  #staying;
  #said = -Infinity;
  #about;

  constructor(canvas, paragraphs) {
    this.#canvas = canvas;
    this.#paragraphs = paragraphs;
    this.#element.className = 'note';
    this.#element.setAttribute('role', 'status');
    canvas.after(this.#element);
    canvas.addEventListener('notice', (event) => this.#take(event));
    ['keydown', 'pointerdown'].forEach((type) => document.addEventListener(type, (event) => this.#pass(event), { capture: true }));
    // A list that scrolls beside the text leaves it where it is.
    addEventListener('scroll', ({ target }) => target.contains(canvas) && this.#scrolled(), { capture: true, passive: true });
  }

  // Who labels fast has pressed the next key before a sentence about the last one can be read.
  #pass({ key }) {
    if (key === undefined || key === 'Escape' || performance.now() - this.#said > READ_WITHIN) {
      this.#clear();
    }
  }

  #take(event) {
    const { text, here, about } = event.detail;
    this.#clear();
    const box = here && text && this.#boxOf(about);
    if (box) {
      event.preventDefault();
      this.#element.textContent = text;
      this.#about = about;
      this.#place(box);
      this.#said = performance.now();
      this.#staying = setTimeout(() => this.#clear(), STAYS);
    }
  }

  #place(box) {
    const { width, height } = this.#element.getBoundingClientRect();
    const left = this.#canvas.dir === 'rtl' ? box.right - width : box.left;
    const below = box.bottom + GAP + height < innerHeight;
    this.#element.style.left = `${Math.max(GAP, Math.min(left, document.documentElement.clientWidth - width - GAP))}px`;
    this.#element.style.top = `${below ? box.bottom + GAP : box.top - GAP - height}px`;
  }

  #scrolled() {
    const box = this.#element.textContent && performance.now() - this.#said < ARRIVING && this.#boxOf(this.#about);
    box ? this.#place(box) : this.#clear();
  }

  // What the sentence is about, what is chosen or selected, or where the keyboard is: the first of these that is in view.
  #boxOf(about) {
    const { chosen, selected, spans, caret } = this.#canvas;
    const range = about ?? chosen ?? spans.get(selected)?.fragments.at(-1);
    const boxes = range ? this.#paragraphs.parts(range).flatMap((part) => [...this.#paragraphs.rangeOf(part).getClientRects()]) : [];
    const box = boxes.findLast(({ top, bottom }) => top > 0 && bottom < innerHeight);
    return box ?? (caret.active && !range ? caret.box : undefined);
  }

  #clear() {
    clearTimeout(this.#staying);
    this.#element.textContent = '';
  }
}

// Free space between two lines, above the letters: as much of a line box as their tops leave.
const GAP = 3;

/** The name of one span's label, shown beside the text without moving it. */
export class Chip {
  #canvas;
  #element = document.createElement('span');
  #name = document.createElement('bdi');

  constructor(canvas, kind) {
    this.#canvas = canvas;
    this.#element.className = `chip ${kind}`;
    this.#element.setAttribute('aria-hidden', 'true');
    this.#element.append(this.#name);
    this.#element.hidden = true;
    canvas.append(this.#element);
  }

  /** Shows a label above a box of the viewport; without a box, hides. */
  show(label, box) {
    this.#element.hidden = !box;
    if (!box) {
      return;
    }
    this.#name.textContent = label.name;
    this.#element.style.setProperty('--label', label.color);
    const room = this.#canvas.getBoundingClientRect();
    const { width, height } = this.#element.getBoundingClientRect();
    const beginning = this.#canvas.matches('[dir=rtl]') ? box.right - width : box.left;
    const left = Math.min(Math.max(beginning, room.left), room.right - width);
    this.#element.style.left = `${left - room.left}px`;
    this.#element.style.top = `${box.top - room.top - height + GAP}px`;
  }
}

// How far the name reaches into the line's own box: above the letters there is room.
const INTO_LINE = 3;
const NARROW = 130;

/** The name of one span's label, shown in the free space beside its text without moving it. */
export class Chip {
  #element = document.createElement('span');
  #name = document.createElement('bdi');

  constructor(kind) {
    this.#element.className = `chip ${kind}`;
    this.#element.append(this.#name);
  }

  /** Shows a label where a span begins, above its line or `below` it; without a place, hides. */
  show(label, place, { rightToLeft, below }) {
    if (!place) {
      this.#element.remove();
      return;
    }
    const { layer, box, width } = place;
    const [near, room] = rightToLeft ? [width - box.right, box.right] : [box.left, width - box.left];
    const style = this.#element.style;
    this.#name.textContent = label.name;
    style.setProperty('--label', label.color);
    // Where the line has no room left, the name ends with it.
    style.insetInlineStart = room < NARROW ? 'auto' : `${near}px`;
    style.insetInlineEnd = room < NARROW ? '0' : 'auto';
    style.top = below ? `${box.bottom - INTO_LINE}px` : 'auto';
    style.bottom = below ? 'auto' : `${-box.top - INTO_LINE}px`;
    layer.append(this.#element);
  }
}

// In less room than this a name ends where its line does.
const NARROW = 130;

/** The names of the selected and of the pointed span's labels, shown in the free space beside the text without moving it. */
export class Chips {
  #selected = new Chip('selected');
  #pointed = new Chip('pointed');

  #canvas;
  #painter;

  constructor(canvas, painter) {
    this.#canvas = canvas;
    this.#painter = painter;
  }

  /** Names the canvas's selected span, and another that is pointed at. */
  show(pointedId) {
    const { selected: selectedId, dir } = this.#canvas;
    const rightToLeft = dir === 'rtl';
    const selected = this.#named(selectedId);
    const pointed = this.#named(pointedId === selectedId ? null : pointedId);
    this.#selected.show(selected, { rightToLeft, below: false });
    this.#pointed.show(pointed, { rightToLeft, below: collide(selected?.place, pointed?.place, rightToLeft) });
  }

  #named(id) {
    const span = id && this.#canvas.spans.get(id);
    return span && { label: this.#canvas.schema.label(span.layer, span.label), place: this.#painter.placeOf(id) };
  }
}

class Chip {
  #element = document.createElement('span');
  #name = document.createElement('bdi');

  constructor(kind) {
    this.#element.className = `chip ${kind}`;
    this.#element.append(this.#name);
  }

  show(named, { rightToLeft, below }) {
    if (!named?.place) {
      this.#element.remove();
      return;
    }
    const { layer, box, width } = named.place;
    const [near, room] = rightToLeft ? [width - box.right, box.right] : [box.left, width - box.left];
    const style = this.#element.style;
    this.#name.textContent = named.label.name;
    style.setProperty('--label', named.label.color);
    style.insetInlineStart = room < NARROW ? 'auto' : `${near}px`;
    style.insetInlineEnd = room < NARROW ? '0' : 'auto';
    style.setProperty('--top', `${box.top}px`);
    style.setProperty('--bottom', `${box.bottom}px`);
    this.#element.classList.toggle('below', below);
    layer.append(this.#element);
  }
}

// Both begin at about the same place of one line.
function collide(one, other, rightToLeft) {
  if (!one || !other || one.layer !== other.layer || Math.abs(one.box.top - other.box.top) > 8) {
    return false;
  }
  const start = rightToLeft ? 'right' : 'left';
  return Math.abs(one.box[start] - other.box[start]) < NARROW;
}

// In less room than this a name ends where its line does.
const NARROW = 130;

/** The names of the selected and of the pointed span's labels, shown in the free space beside the text without moving it. */
export class Chips {
  #selected = new Chip('selected');
  #pointed = new Chip('pointed');

  /** Takes `{label, place}` for each, or null; places come from the painter. */
  show(selected, pointed, rightToLeft) {
    this.#selected.show(selected, { rightToLeft, below: false });
    this.#pointed.show(pointed, { rightToLeft, below: beside(selected?.place, pointed?.place) });
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

function beside(one, other) {
  const near = (a, b) => Math.abs(a.top - b.top) < 8 && Math.abs(a.left - b.left) < 200;
  return Boolean(one && other) && one.layer === other.layer && near(one.box, other.box);
}

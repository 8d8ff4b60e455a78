import { nameAt } from './arcs.js';
import { make } from './elements.js';
import { givingWay } from './giving-way.js';

const MOST = 12;
// The tip of a stub is for the hand: its name stands so far behind it, in pixels.
const BEHIND = 8;
const GRIP = 6;

/** The names beside the lines of relations, none on another, on the name of a label or on what a hand takes hold of. */
export class LinkNames {
  #canvas;
  #made = [];
  #sizes = new Map();

  constructor(canvas) {
    this.#canvas = canvas;
    // In another size or face a name takes another room.
    const anew = () => this.#sizes.clear();
    document.addEventListener('reading-changed', anew);
    document.fonts.ready.then(anew);
  }

  /** Writes the names of the lines that are `named`, in paragraphs `{element, lines, page}`; those that are `strong` look so. */
  show(paragraphs, named, strong) {
    this.#made.forEach(({ name }) => name.remove());
    const looked = paragraphs.filter(({ lines }) => lines.some(({ id }) => named.has(id)));
    this.#made = looked.flatMap(({ element, lines, page }) =>
      lines
        .filter(({ id }) => named.has(id))
        .slice(0, MOST)
        .map((line) => ({ element, line, page, name: this.#nameOf(line, strong) })),
    );
    this.#made.forEach(({ element, name }) => element.append(name));
    this.place();
  }

  #nameOf({ id, stub, fromId }, strong) {
    const kind = ['link-name', stub ? 'of-stub' : '', strong.has(id) ? 'strong' : ''].filter(Boolean).join(' ');
    const whose = stub ? { 'data-relation': id, 'data-of': fromId } : {};
    return make('bdi', { class: kind, ...whose }, this.#canvas.schema.relation(this.#canvas.relations.get(id)?.type).name);
  }

  /** Puts them where there is room. What is looked at chooses first. All is measured before anything is moved. */
  place() {
    const made = this.#made;
    made.forEach(({ name }) => (name.hidden = false));
    if (made.length === 0) {
      return;
    }
    const taken = [...this.#canvas.querySelectorAll('.chip, .joint, .handle')].map(roomOf);
    const origins = new Map(made.map(({ element }) => [element, element.getBoundingClientRect()]));
    const [{ element, page }] = made;
    const left = origins.get(element).left;
    const names = made
      .map((each) => ({ ...each, origin: origins.get(each.element), size: this.#sizeOf(each.name) }))
      .sort((a, b) => b.name.classList.contains('strong') - a.name.classList.contains('strong'));
    const places = givingWay(names.map(boxOf), taken, { left, right: left + page.width });
    names.forEach(({ name, origin }, i) => move(name, places[i], origin));
  }

  #sizeOf(name) {
    const { textContent: text } = name;
    if (!this.#sizes.has(text)) {
      this.#sizes.set(text, { width: name.offsetWidth, height: name.offsetHeight });
    }
    return this.#sizes.get(text);
  }
}

// What is taken hold of is larger than its box, which is a stroke.
function roomOf(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  const more = element.classList.contains('handle') ? GRIP : 0;
  return { left: left - more, top, width: width + 2 * more, height: height + 2 * more };
}

function boxOf({ line: { stub, points, from, to }, page, origin, size: { width, height } }) {
  const [x, y] = stub ? points.at(-2) : nameAt(points);
  const aside = page.rightToLeft ? -BEHIND - width : BEHIND;
  const bottom = Math.max(...[...from, ...(to ?? [])].map((box) => box.bottom));
  const rows = [-page.lineHeight, page.lineHeight].filter((by) => y + by >= page.top && y + by <= bottom);
  return { left: origin.left + x + (stub ? aside : -width / 2), top: origin.top + y - height / 2, width, height, rows };
}

function move(name, place, origin) {
  name.hidden = place === null;
  if (place) {
    name.style.left = `${place.left - origin.left}px`;
    name.style.top = `${place.top - origin.top}px`;
  }
}

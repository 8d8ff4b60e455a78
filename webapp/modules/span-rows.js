import { make } from './elements.js';
import { newRow, writeRow } from './span-row.js';
import { say } from './words.js';

// A list of ten thousand rows is laid out in parts, and made when the browser has time.
const PART = 25;
// A row is about so high, in rem: parts that are not laid out must not seem smaller than they are, or all would be at once.
const ROW = 2.2;

/**
 * The rows of a list of spans, one list to whoever hears it however many parts it is laid out in, and busy while rows are
 * missing. The focus stays in it, whatever becomes of the row that has it.
 */
export class SpanRows {
  element = make('div', { role: 'list', 'aria-label': say('canvas.list') });
  #canvas;
  #rows = new Map();
  #shown = [];
  // From here on so many of them have rows, in their order.
  #from = 0;
  #made = 0;
  #filling;
  #holds = false;

  constructor(canvas) {
    this.#canvas = canvas;
  }

  get(id) {
    return this.#rows.get(id);
  }

  get first() {
    return this.element.querySelector('li');
  }

  get last() {
    return this.element.lastElementChild?.lastElementChild;
  }

  /** Shows these spans and no others; something may be new of those with the ids `changed`, of all if it is left out. */
  show(spans, changed) {
    this.hold(() => {
      this.#shown = spans;
      if (!changed) {
        this.#fill();
      } else {
        this.#exchange(changed);
      }
    });
  }

  /** Writes rows anew that stay where they are. */
  rewrite(ids) {
    const rows = ids.filter((id) => this.#rows.has(id)).map((id) => [this.#rows.get(id), this.#canvas.spans.get(id)]);
    this.hold(() => rows.forEach(([row, span]) => span && writeRow(row, span, this.#canvas)));
  }

  /** Whoever was at a row is there afterwards, too, or at the next that is left; if none is left, in the text. */
  hold(act) {
    const { activeElement } = document;
    if (this.#holds || !this.element.contains(activeElement)) {
      act();
      return;
    }
    const row = rowOf(activeElement);
    const [id, button] = [row.dataset.id, buttonsOf(row).indexOf(activeElement)];
    const ids = [...this.element.querySelectorAll('li[data-id]')].map((each) => each.dataset.id);
    const near = [...ids.slice(ids.indexOf(id)), ...ids.slice(0, ids.indexOf(id)).reverse()];
    this.#holds = true;
    act();
    this.#holds = false;
    if (!this.element.contains(document.activeElement)) {
      this.#return(near, id, button);
    }
  }

  #return(near, id, button) {
    const there = new Set(this.#shown.map((span) => span.id));
    const left = near.find((each) => there.has(each));
    if (left && !this.#rows.has(left)) {
      this.#fill(this.#placeOf(left));
    }
    const row = this.#rows.get(left);
    const buttons = row && buttonsOf(row);
    (row ? ((left === id && buttons[button]) || buttons[0]) : this.#canvas).focus({ preventScroll: !row });
  }

  // Those around a place come first, if there is one, then all below, then all above.
  #fill(place) {
    cancelIdleCallback(this.#filling);
    this.element.replaceChildren();
    this.#rows.clear();
    this.#made = 0;
    this.#from = place === undefined ? 0 : Math.max(0, place - (PART >> 1));
    place === undefined || this.#more();
    // A long list has time: the text comes first.
    this.#shown.length > PART ? this.#later() : this.#more();
  }

  #later() {
    this.element.setAttribute('aria-busy', 'true');
    this.#filling = requestIdleCallback((deadline) => {
      while (this.#more() && deadline.timeRemaining() > 0) {
        // As many as there is time for.
      }
      if (this.#isMissing) {
        this.#later();
      }
    });
  }

  // Answers whether rows are still missing.
  #more() {
    const end = this.#from + this.#made;
    const below = this.#shown.slice(end, end + PART);
    const above = below.length > 0 ? [] : this.#shown.slice(Math.max(0, this.#from - PART), this.#from);
    below.length > 0 && this.element.append(this.#part(below));
    above.length > 0 && this.element.prepend(this.#part(above));
    this.#from -= above.length;
    this.#made += below.length + above.length;
    this.element.setAttribute('aria-busy', String(this.#isMissing));
    return this.#isMissing;
  }

  get #isMissing() {
    return this.#made < this.#shown.length;
  }

  #part(spans) {
    const part = make('ol', { role: 'none' });
    part.style.containIntrinsicBlockSize = `auto ${spans.length * ROW}rem`;
    spans.forEach((span) => part.append(this.#row(span)));
    return part;
  }

  // A row that comes where it was is written anew; all others leave, and come again where they belong now. What lies beyond
  // the rows that are made comes in its turn.
  #exchange(changed) {
    const places = changed.map((id) => ({ id, place: this.#placeOf(id) })).sort((a, b) => a.place - b.place);
    const moved = new Set(changed);
    for (const { id, place } of places) {
      const row = this.#rows.get(id);
      const before = place > 0 ? this.#shown[place - 1].id : undefined;
      if (place >= 0 && row && !moved.has(before) && previous(row)?.dataset.id === before) {
        moved.delete(id);
        writeRow(row, this.#shown[place], this.#canvas);
      }
    }
    moved.forEach((id) => this.#leave(id));
    const from = this.first ? this.#placeOf(this.first.dataset.id) : 0;
    this.#from = from;
    const entering = places.filter(({ id, place }) => moved.has(id) && place >= 0).map(({ place }) => place);
    const above = entering.filter((place) => place < from).reverse();
    [...above, ...entering.slice(above.length)].forEach((place) => this.#enter(place));
    this.#isMissing || this.element.setAttribute('aria-busy', 'false');
  }

  #enter(place) {
    if (place < this.#from - 1 || place > this.#from + this.#made) {
      return;
    }
    const after = this.#rows.get(this.#shown[place - 1]?.id);
    if (after) {
      after.after(this.#row(this.#shown[place]));
    } else if (this.first) {
      this.first.before(this.#row(this.#shown[place]));
      this.#from = place;
    } else {
      this.element.append(this.#part([this.#shown[place]]));
    }
    this.#made++;
  }

  #leave(id) {
    const row = this.#rows.get(id);
    if (row) {
      const part = row.parentElement;
      row.remove();
      part.childElementCount > 0 || part.remove();
      this.#rows.delete(id);
      this.#made--;
    }
  }

  #placeOf(id) {
    const { spans } = this.#canvas;
    const span = spans.get(id);
    const isWhole = this.#shown === spans.inOrder;
    return span ? (isWhole ? spans.place(span) : this.#shown.indexOf(span)) : -1;
  }

  #row(span) {
    const row = writeRow(newRow(), span, this.#canvas);
    this.#rows.set(span.id, row);
    return row;
  }
}

export const rowOf = (element) => element.closest('li[data-id]');
export const next = (row) => row.nextElementSibling ?? row.parentElement.nextElementSibling?.firstElementChild;
export const previous = (row) => row.previousElementSibling ?? row.parentElement.previousElementSibling?.lastElementChild;

const buttonsOf = (row) => [...row.querySelectorAll('button')];

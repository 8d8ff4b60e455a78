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
    return [...this.element.querySelectorAll('ol:last-child > li')].at(-1);
  }

  /** Shows these spans and no others; something may be new of those with the ids `changed`, of all if it is left out. */
  show(spans, changed) {
    this.hold(() => {
      this.#shown = spans;
      if (!changed || changed.length > PART) {
        this.#fill();
      } else {
        const places = changed.map((id) => [id, this.#placeOf(id)]).sort(([, a], [, b]) => a - b);
        places.filter(([, place]) => place < 0).forEach(([id]) => this.#drop(id));
        places.filter(([, place]) => place >= 0).forEach(([, place]) => this.#put(place));
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
    while (left && !this.#rows.has(left) && this.#more()) {
      // Rows above it come first.
    }
    const row = this.#rows.get(left);
    const buttons = row && buttonsOf(row);
    (row ? ((left === id && buttons[button]) || buttons[0]) : this.#canvas).focus({ preventScroll: !row });
  }

  #fill() {
    cancelIdleCallback(this.#filling);
    this.element.replaceChildren();
    this.#rows.clear();
    // A long list has time: the text comes first.
    this.#shown.length > PART ? this.#later() : this.#more();
  }

  #later() {
    this.element.setAttribute('aria-busy', 'true');
    this.#filling = requestIdleCallback(() => this.#more() && this.#later());
  }

  // Answers whether rows are still missing.
  #more() {
    const missing = this.#shown.slice(this.#rows.size, this.#rows.size + PART);
    if (missing.length > 0) {
      this.element.append(this.#part(missing));
    }
    const isMore = this.#rows.size < this.#shown.length;
    this.element.setAttribute('aria-busy', String(isMore));
    return isMore;
  }

  #part(spans) {
    const part = make('ol', { role: 'none' });
    part.style.containIntrinsicBlockSize = `auto ${spans.length * ROW}rem`;
    spans.forEach((span) => part.append(this.#row(span)));
    return part;
  }

  // Rows are made from the first on: what lies beyond them comes in its turn.
  #put(place) {
    const span = this.#shown[place];
    const after = this.#rows.get(this.#shown[place - 1]?.id);
    const old = this.#rows.get(span.id);
    if (old && (after ? next(after) : this.first) === old) {
      writeRow(old, span, this.#canvas);
    } else if (after || (place === 0 && this.element.firstElementChild)) {
      old?.remove();
      const row = this.#row(span);
      after ? after.after(row) : this.element.firstElementChild.prepend(row);
    } else if (place === 0) {
      this.element.append(this.#part([span]));
    }
  }

  #placeOf(id) {
    const { spans } = this.#canvas;
    const span = spans.get(id);
    const isWhole = this.#shown === spans.inOrder;
    return span ? (isWhole ? spans.place(span) : this.#shown.indexOf(span)) : -1;
  }

  #drop(id) {
    const part = this.#rows.get(id)?.parentElement;
    this.#rows.get(id)?.remove();
    this.#rows.delete(id);
    if (part?.childElementCount === 0) {
      part.remove();
    }
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

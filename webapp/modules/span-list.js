import { ListFilter } from './list-filter.js';
import { newRow, writeRow } from './span-row.js';
import { canvasOf } from './text-canvas.js';
import { say } from './words.js';

// A list of ten thousand rows is laid out in parts, and made when the browser has time.
const PART = 25;
// A row is about so high, in rem: parts that are not laid out must not seem smaller than they are, or all would be at once.
const ROW = 2.2;
// After so many milliseconds it follows what was selected.
const CALM = 150;

/** The spans of a text canvas as a list in the order of the text, all or those that are looked for. `for` may name the canvas. */
export class SpanList extends HTMLElement {
  #canvas;
  #rows = new Map();
  #filter;
  #shown = [];
  #empty = document.createElement('p');
  #lists = document.createElement('div');
  #filling;
  #bringing;
  #reached = null;
  #current = null;

  connectedCallback() {
    this.#canvas = canvasOf(this);
    this.#empty.className = 'empty';
    this.#filter = new ListFilter(this.#canvas, () => this.#fill());
    this.replaceChildren(this.#filter.element, this.#empty, this.#lists);
    this.#canvas.addEventListener('spans-changed', ({ detail }) => this.#change(detail));
    this.#canvas.addEventListener('relations-changed', ({ detail }) => this.#rejoin([...detail.before, ...detail.after]));
    this.#canvas.addEventListener('relation-selected', ({ detail }) => this.#markRelation(detail.id));
    this.#canvas.addEventListener('span-selected', ({ detail }) => this.#mark(detail.id));
    this.#canvas.addEventListener('talk-changed', ({ detail }) => this.#rewrite(detail.spans));
    this.#lists.addEventListener('click', (event) => this.#click(event));
    this.#lists.addEventListener('keydown', (event) => this.#key(event));
    this.#lists.addEventListener('pointerover', (event) => this.#canvas.point(rowOf(event.target)?.dataset.id));
    this.#lists.addEventListener('pointerleave', () => this.#canvas.point(null));
    this.#fill();
  }

  #change({ before, after }) {
    const focused = this.#focused();
    const beside = focused && (next(focused) ?? previous(focused));
    if (after.length > PART) {
      this.#fill();
    } else {
      this.#look();
      const kept = new Set(after.map(({ id }) => id));
      before.filter(({ id }) => !kept.has(id)).forEach(({ id }) => this.#drop(id));
      after.forEach((span) => this.#put(span));
      this.#rejoin(after.flatMap(({ id }) => this.#canvas.relations.touching(id)));
    }
    this.#tidy();
    if (focused && !focused.isConnected) {
      this.#focus(beside);
    }
  }

  #fill() {
    cancelIdleCallback(this.#filling);
    this.#lists.replaceChildren();
    this.#rows.clear();
    this.#look();
    const more = () => {
      const missing = this.#shown.slice(this.#rows.size, this.#rows.size + PART);
      this.#lists.append(this.#part(missing));
      if (this.#rows.size < this.#shown.length) {
        this.#filling = requestIdleCallback(more);
      }
    };
    // A long list has time: the text comes first.
    this.#shown.length > PART ? (this.#filling = requestIdleCallback(more)) : more();
    this.#tidy();
  }

  // What the filter holds back has no row.
  #look() {
    const all = this.#canvas.spans.inOrder;
    this.#shown = this.#filter.on ? all.filter((span) => this.#filter.shows(span)) : all;
  }

  // A relation shows at both of its ends.
  #rejoin(relations) {
    const ids = new Set(relations.flatMap(({ from, to }) => [from, to]));
    const focused = this.#focused();
    if (ids.size > PART) {
      this.#fill();
    } else {
      this.#look();
      [...ids].map((id) => this.#canvas.spans.get(id)).forEach((span) => span && this.#put(span));
      this.#tidy();
    }
    if (focused?.isConnected && !this.contains(document.activeElement)) {
      this.#focus(focused);
    }
  }

  #rewrite(ids) {
    const rows = ids.filter((id) => this.#rows.has(id)).map((id) => [this.#rows.get(id), this.#canvas.spans.get(id)]);
    rows.forEach(([row, span]) => span && writeRow(row, span, this.#canvas));
  }

  #focused() {
    return this.#lists.contains(document.activeElement) ? rowOf(document.activeElement) : null;
  }

  #part(spans) {
    const list = document.createElement('ol');
    list.setAttribute('aria-label', say('canvas.list'));
    list.start = this.#rows.size + 1;
    list.style.containIntrinsicBlockSize = `auto ${spans.length * ROW}rem`;
    spans.forEach((span) => list.append(this.#row(span)));
    return list;
  }

  // Rows are made from the first on: what lies beyond them comes in its turn.
  #put(span) {
    const place = this.#filter.on ? this.#shown.indexOf(span) : this.#canvas.spans.place(span);
    const after = this.#rows.get(this.#shown[place - 1]?.id);
    const old = this.#rows.get(span.id);
    if (place < 0) {
      this.#drop(span.id);
      return;
    }
    if (old && (after ? next(after) : this.#first()) === old) {
      writeRow(old, span, this.#canvas);
    } else if (after || (place === 0 && this.#lists.firstElementChild)) {
      old?.remove();
      const row = this.#row(span);
      after ? after.after(row) : this.#lists.firstElementChild.prepend(row);
    }
  }

  #drop(id) {
    const list = this.#rows.get(id)?.parentElement;
    this.#rows.get(id)?.remove();
    this.#rows.delete(id);
    if (list?.childElementCount === 0 && list !== this.#lists.firstElementChild) {
      list.remove();
    }
  }

  #row(span) {
    const row = writeRow(newRow(), span, this.#canvas);
    this.#rows.set(span.id, row);
    return row;
  }

  #markRelation(id) {
    this.#lists.querySelectorAll('.relation[aria-current]').forEach((line) => line.removeAttribute('aria-current'));
    this.#lists.querySelectorAll(`[data-relation="${id}"]`).forEach((line) => line.setAttribute('aria-current', 'true'));
  }

  #mark(id) {
    this.#current?.removeAttribute('aria-current');
    this.#current = this.#rows.get(id) ?? null;
    if (this.#current) {
      this.#current.setAttribute('aria-current', 'true');
      this.#reach(this.#current);
      // What was marked in the text is painted and saved first.
      clearTimeout(this.#bringing);
      this.#bringing = setTimeout(() => bring(this.#current, this), CALM);
    }
  }

  #tidy() {
    this.#empty.hidden = this.#shown.length > 0;
    this.#empty.textContent = say(this.#filter.on ? 'canvas.filter.none' : 'canvas.list-empty');
    this.#filter.tell(this.#shown.length, this.#canvas.spans.inOrder.length);
    if (!this.#reached?.isConnected) {
      this.#reach(this.#first());
    }
    if (this.#canvas.selected && !this.#current?.isConnected) {
      this.#mark(this.#canvas.selected);
    }
  }

  // One stop for the Tab key; arrows move inside.
  #reach(row) {
    const reachable = (one, index) => one?.querySelectorAll('button').forEach((button) => (button.tabIndex = index));
    reachable(this.#reached, -1);
    reachable(row, 0);
    this.#reached = row ?? null;
  }

  #first() {
    return this.#lists.querySelector('li');
  }

  #click({ target }) {
    const id = rowOf(target)?.dataset.id;
    const { links } = this.#canvas;
    const relation = relationOf(target);
    if (relation) {
      const act = { type: () => links.retype(relation, target), part: () => links.part(relation) };
      (act[target.className] ?? (() => links.follow(relation, id)))();
    } else if (target.closest('.remove')) {
      this.#canvas.remove(id);
    } else if (id) {
      this.#canvas.select(id, { shown: true });
    }
  }

  #key(event) {
    const row = rowOf(event.target);
    const moves = { ArrowDown: () => next(row), ArrowUp: () => previous(row), Home: () => this.#first(), End: () => this.#last() };
    if (moves[event.code]) {
      this.#focus(moves[event.code]());
    } else if (event.code === 'Delete' || event.code === 'Backspace') {
      const { selected, links } = this.#canvas;
      const relation = relationOf(event.target) ?? (selected === row.dataset.id && links.current);
      relation ? links.part(relation) : this.#canvas.remove(row.dataset.id);
    } else {
      return;
    }
    event.preventDefault();
  }

  #last() {
    return [...this.#lists.querySelectorAll('ol:last-child > li')].at(-1);
  }

  #focus(row) {
    if (row) {
      this.#reach(row);
      row.firstElementChild.focus();
    }
  }
}

const rowOf = (element) => element.closest('li[data-id]');
const relationOf = (element) => element.closest('.relation')?.dataset.relation;
const next = (row) => row.nextElementSibling ?? row.parentElement.nextElementSibling?.firstElementChild;
const previous = (row) => row.previousElementSibling ?? row.parentElement.previousElementSibling?.lastElementChild;

// Scrolls the list alone: the page stays where the reader is.
function bring(row, scroller) {
  const [view, box] = [scroller.getBoundingClientRect(), row?.getBoundingClientRect()];
  if (box && (box.top < view.top || box.bottom > view.bottom)) {
    scroller.scrollTop += (box.top + box.bottom - view.top - view.bottom) / 2;
  }
}

customElements.define('span-list', SpanList);

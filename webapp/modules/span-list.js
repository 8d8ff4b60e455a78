import { graphemeStart } from './segments.js';
import { canvasOf } from './text-canvas.js';
import { say } from './words.js';

// A list of ten thousand rows is laid out in parts, and made when the browser has time.
const PART = 100;
const template = document.createElement('template');
template.innerHTML =
  '<li><button type="button" class="span" tabindex="-1"><i class="swatch"></i><bdi class="label"></bdi> <bdi class="text"></bdi></button>' +
  '<button type="button" class="remove" tabindex="-1">×</button></li>';

/** All spans of a text canvas as a list in the order of the text. `for` may name the canvas. */
export class SpanList extends HTMLElement {
  #canvas;
  #rows = new Map();
  #empty = document.createElement('p');
  #lists = document.createElement('div');
  #filling;
  #reached = null;
  #current = null;

  connectedCallback() {
    this.#canvas = canvasOf(this);
    this.#empty.textContent = say('canvas.list-empty');
    this.#empty.className = 'empty';
    this.replaceChildren(this.#empty, this.#lists);
    this.#canvas.addEventListener('spans-changed', ({ detail }) => this.#change(detail));
    this.#canvas.addEventListener('span-selected', ({ detail }) => this.#mark(detail.id));
    this.#lists.addEventListener('click', (event) => this.#click(event));
    this.#lists.addEventListener('keydown', (event) => this.#key(event));
    this.#lists.addEventListener('pointerover', (event) => this.#canvas.point(rowOf(event.target)?.dataset.id));
    this.#lists.addEventListener('pointerleave', () => this.#canvas.point(null));
    this.#fill();
  }

  #change({ before, after }) {
    const focused = this.#lists.contains(document.activeElement) ? rowOf(document.activeElement) : null;
    const beside = focused && (next(focused) ?? previous(focused));
    if (after.length > PART) {
      this.#fill();
    } else {
      const kept = new Set(after.map(({ id }) => id));
      before.filter(({ id }) => !kept.has(id)).forEach(({ id }) => this.#drop(id));
      after.forEach((span) => this.#put(span));
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
    const more = () => {
      const missing = this.#canvas.spans.inOrder.slice(this.#rows.size, this.#rows.size + PART);
      this.#lists.append(this.#part(missing));
      if (this.#rows.size < this.#canvas.spans.inOrder.length) {
        this.#filling = requestIdleCallback(more);
      }
    };
    more();
    this.#tidy();
  }

  #part(spans) {
    const list = document.createElement('ol');
    list.setAttribute('aria-label', say('canvas.list'));
    list.start = this.#rows.size + 1;
    spans.forEach((span) => list.append(this.#row(span)));
    return list;
  }

  // Rows are made from the first on: what lies beyond them comes in its turn.
  #put(span) {
    const place = this.#canvas.spans.place(span);
    const after = this.#rows.get(this.#canvas.spans.inOrder[place - 1]?.id);
    const old = this.#rows.get(span.id);
    if (old && (after ? next(after) : this.#first()) === old) {
      this.#write(old, span);
    } else if (after || place === 0) {
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
    const row = this.#write(template.content.firstElementChild.cloneNode(true), span);
    this.#rows.set(span.id, row);
    return row;
  }

  #write(row, span) {
    const { name, color, style } = this.#canvas.schema.label(span.layer, span.label);
    const text = shortened(span.exact.join(' … '));
    const [main, remove] = row.children;
    row.dataset.id = span.id;
    row.style.setProperty('--label', color);
    main.children[0].className = `swatch ${style}`;
    main.children[1].textContent = name;
    main.children[2].textContent = text;
    main.children[2].lang = this.#canvas.lang;
    remove.setAttribute('aria-label', say('canvas.remove', name, text));
    remove.hidden = !this.#canvas.editable;
    return row;
  }

  #mark(id) {
    this.#current?.removeAttribute('aria-current');
    this.#current = this.#rows.get(id) ?? null;
    if (this.#current) {
      this.#current.setAttribute('aria-current', 'true');
      this.#reach(this.#current);
      requestAnimationFrame(() => bring(this.#current, this));
    }
  }

  #tidy() {
    this.#empty.hidden = this.#canvas.spans.inOrder.length > 0;
    if (!this.#reached?.isConnected) {
      this.#reach(this.#first());
    }
    if (this.#canvas.selected && !this.#current?.isConnected) {
      this.#mark(this.#canvas.selected);
    }
  }

  // One stop for the Tab key; arrows move inside.
  #reach(row) {
    const reachable = (one, index) => one && [...one.children].forEach((button) => (button.tabIndex = index));
    reachable(this.#reached, -1);
    reachable(row, 0);
    this.#reached = row ?? null;
  }

  #first() {
    return this.#lists.querySelector('li');
  }

  #click({ target }) {
    const id = rowOf(target)?.dataset.id;
    if (target.closest('.remove')) {
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
      this.#canvas.remove(row.dataset.id);
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

const rowOf = (element) => element.closest('li');
const next = (row) => row.nextElementSibling ?? row.parentElement.nextElementSibling?.firstElementChild;
const previous = (row) => row.previousElementSibling ?? row.parentElement.previousElementSibling?.lastElementChild;

function shortened(text) {
  return text.length > 200 ? `${text.slice(0, graphemeStart(text, 200))}…` : text;
}

// Scrolls the list alone: the page stays where the reader is.
function bring(row, scroller) {
  const [view, box] = [scroller.getBoundingClientRect(), row?.getBoundingClientRect()];
  if (box && (box.top < view.top || box.bottom > view.bottom)) {
    scroller.scrollTop += (box.top + box.bottom - view.top - view.bottom) / 2;
  }
}

customElements.define('span-list', SpanList);

import { graphemeStart } from './segments.js';
import { canvasOf } from './text-canvas.js';
import { say } from './words.js';

// So many rows are made at once; the rest follow when the browser has time.
const AT_ONCE = 150;
const template = document.createElement('template');
template.innerHTML =
  '<li><button type="button" class="span" tabindex="-1"><i class="swatch"></i><bdi class="label"></bdi> <bdi class="text"></bdi></button>' +
  '<button type="button" class="remove" tabindex="-1">×</button></li>';

/** All spans of a text canvas as a list in the order of the text. `for` may name the canvas. */
export class SpanList extends HTMLElement {
  #canvas;
  #rows = new Map();
  #list = document.createElement('ol');
  #empty = document.createElement('p');
  #filling;
  #current = null;

  connectedCallback() {
    this.#canvas = canvasOf(this);
    this.#empty.textContent = say('canvas.list-empty');
    this.#empty.className = 'empty';
    this.#list.setAttribute('role', 'list');
    this.#list.setAttribute('aria-label', say('canvas.list'));
    this.replaceChildren(this.#empty, this.#list);
    this.#canvas.addEventListener('spans-changed', ({ detail }) => this.#change(detail));
    this.#canvas.addEventListener('span-selected', ({ detail }) => this.#mark(detail.id));
    this.#list.addEventListener('click', (event) => this.#click(event));
    this.#list.addEventListener('keydown', (event) => this.#key(event));
    this.#list.addEventListener('pointerover', (event) => this.#canvas.point(idOf(event.target)));
    this.#list.addEventListener('pointerleave', () => this.#canvas.point(null));
    this.#change({ before: [], after: this.#canvas.spans.inOrder });
  }

  #change({ before, after }) {
    const focused = this.#list.contains(document.activeElement) ? this.#placeOf(document.activeElement) : -1;
    const kept = new Set(after.map((span) => span.id));
    before.filter((span) => !kept.has(span.id)).forEach((span) => this.#drop(span.id));
    if (after.length > AT_ONCE) {
      this.#fill();
    } else {
      after.forEach((span) => this.#put(span));
    }
    this.#empty.hidden = this.#canvas.spans.inOrder.length > 0;
    this.#reachable(this.#rows.get(this.#current) ?? this.#list.firstElementChild);
    if (focused >= 0 && !this.#list.contains(document.activeElement)) {
      this.#focus(this.#list.children[Math.min(focused, this.#list.children.length - 1)]);
    }
  }

  // A set may hold ten thousand spans: the first rows come at once, the others bit by bit.
  #fill() {
    cancelIdleCallback(this.#filling);
    this.#list.replaceChildren();
    this.#rows.clear();
    const more = () => {
      const spans = this.#canvas.spans.inOrder;
      const made = this.#list.children.length;
      spans.slice(made, made + AT_ONCE).forEach((span) => this.#put(span));
      if (this.#list.children.length < spans.length) {
        this.#filling = requestIdleCallback(more, { timeout: 500 });
      }
    };
    more();
  }

  #put(span) {
    const place = this.#canvas.spans.place(span);
    const old = this.#rows.get(span.id);
    if (place > this.#list.children.length) {
      return;
    }
    const row = this.#write(old ?? template.content.firstElementChild.cloneNode(true), span);
    if (this.#list.children[place] !== row) {
      this.#list.insertBefore(row, this.#list.children[place] ?? null);
    }
    this.#rows.set(span.id, row);
  }

  #drop(id) {
    this.#rows.get(id)?.remove();
    this.#rows.delete(id);
  }

  #write(row, span) {
    const { name, color, style } = this.#canvas.schema.label(span.layer, span.label);
    const text = shortened(span.exact.join(' … '));
    row.dataset.id = span.id;
    row.style.setProperty('--label', color);
    row.querySelector('.swatch').className = `swatch ${style}`;
    row.querySelector('.label').textContent = name;
    row.querySelector('.text').textContent = text;
    row.querySelector('.text').lang = this.#canvas.lang;
    row.querySelector('.remove').setAttribute('aria-label', say('canvas.remove', name, text));
    row.querySelector('.remove').hidden = !this.#canvas.editable;
    return row;
  }

  #mark(id) {
    this.#list.querySelector('[aria-current]')?.removeAttribute('aria-current');
    const row = this.#rows.get(id);
    if (row) {
      row.setAttribute('aria-current', 'true');
      this.#reachable(row);
      within(this, row);
    }
  }

  // One stop for the Tab key; arrows move inside.
  #reachable(row) {
    for (const button of this.#list.querySelectorAll('[tabindex="0"]')) {
      button.tabIndex = -1;
    }
    this.#current = row?.dataset.id ?? null;
    row?.querySelectorAll('button').forEach((button) => (button.tabIndex = 0));
  }

  #click({ target }) {
    const id = idOf(target);
    if (target.closest('.remove')) {
      this.#canvas.remove(id);
    } else if (id) {
      this.#canvas.select(id, { shown: true });
    }
  }

  #key(event) {
    const rows = this.#list.children;
    const at = this.#placeOf(event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.code];
    if (to !== undefined) {
      this.#focus(rows[Math.min(Math.max(to, 0), rows.length - 1)]);
    } else if (event.code === 'Delete' || event.code === 'Backspace') {
      this.#canvas.remove(idOf(event.target));
    } else {
      return;
    }
    event.preventDefault();
  }

  #placeOf(element) {
    return [...this.#list.children].indexOf(element.closest('li'));
  }

  #focus(row) {
    this.#reachable(row);
    row?.querySelector('.span').focus();
  }
}

const idOf = (element) => element.closest('li')?.dataset.id;

function shortened(text) {
  return text.length > 200 ? `${text.slice(0, graphemeStart(text, 200))}…` : text;
}

// Scrolls the list alone: the page stays where the reader is.
function within(scroller, row) {
  const [view, box] = [scroller.getBoundingClientRect(), row.getBoundingClientRect()];
  if (box.top < view.top || box.bottom > view.bottom) {
    scroller.scrollTop += (box.top + box.bottom - view.top - view.bottom) / 2;
  }
}

customElements.define('span-list', SpanList);

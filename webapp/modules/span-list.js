import { BulkEdit } from './bulk-edit.js';
import { CanvasPanel } from './canvas-panel.js';
import { isForMarking, isWriting } from './keys.js';
import { ListFilter } from './list-filter.js';
import { isPlain } from './shortcuts.js';
import { next, previous, rowOf, SpanRows } from './span-rows.js';
import { lookAlike } from './spans.js';
import { say } from './words.js';

// After so many milliseconds it follows what was selected.
const CALM = 150;
// Where more have changed all rows are made anew.
const FEW = 50;
const KEY = 'Slash';

/** The spans of a text canvas as a list in the order of the text, all or those that are looked for. `for` may name the canvas. */
export class SpanList extends CanvasPanel {
  #rows;
  #filter;
  #bulk;
  #empty = document.createElement('p');
  #bringing;
  #reached = null;
  #current = null;

  arrive() {
    this.#empty.className = 'empty';
    this.#rows = new SpanRows(this.canvas);
    this.#filter = new ListFilter(this.canvas, () => this.#show());
    this.#bulk = new BulkEdit(this.canvas, () => this.canvas.focus({ preventScroll: true }));
    this.#filter.element.append(this.#bulk.element);
    this.replaceChildren(this.#filter.element, this.#empty, this.#rows.element);
    this.#listen(this.#rows.element, this.signal);
    this.#show();
  }

  #listen(rows, signal) {
    this.#hear('spans-changed', (detail) => this.#change(detail));
    this.#hear('relations-changed', (detail) => this.#rejoin([...detail.before, ...detail.after]));
    this.#hear('relation-selected', ({ id }) => this.#markRelation(id));
    this.#hear('span-selected', ({ id }) => this.#mark(id));
    this.#hear('talk-changed', ({ spans }) => this.#rows.rewrite(spans));
    this.#hear('ready', () => this.#show([]));
    rows.addEventListener('click', (event) => this.#click(event));
    rows.addEventListener('keydown', (event) => this.#key(event));
    rows.addEventListener('pointerover', (event) => this.canvas.point(rowOf(event.target)?.dataset.id));
    rows.addEventListener('pointerleave', () => this.canvas.point(null));
    this.#filter.element.addEventListener('keydown', (event) => this.#leaveFilter(event));
    document.addEventListener('keydown', (event) => this.#called(event), { signal });
  }

  #hear(type, act) {
    this.canvas.addEventListener(type, ({ detail }) => act(detail), { signal: this.signal });
  }

  // A span may be looked for by what it is related to. What only was saved meanwhile has the row it had.
  #change({ before, after }) {
    if (lookAlike(before, after)) {
      this.#show([]);
      return;
    }
    const related = () => after.flatMap(({ id }) => this.canvas.relations.touching(id)).flatMap(({ from, to }) => [from, to]);
    this.#show(before.length + after.length > FEW ? undefined : [...[...before, ...after].map(({ id }) => id), ...related()]);
  }

  // A relation shows at both of its ends.
  #rejoin(relations) {
    this.#show(relations.flatMap(({ from, to }) => [from, to]));
  }

  // What the filter holds back has no row.
  #show(changed) {
    const all = this.canvas.spans.inOrder;
    const shown = this.#filter.on ? all.filter((span) => this.#filter.shows(span)) : all;
    this.#rows.show(shown, changed && [...new Set(changed)]);
    this.#empty.hidden = shown.length > 0;
    this.#empty.textContent = say(this.#filter.on ? 'canvas.filter.none' : this.canvas.editable ? 'canvas.list-empty' : 'canvas.list-bare');
    this.#filter.tell(shown.length, all.length);
    this.#bulk.show(this.#filter.on ? shown : []);
    this.#tidy();
  }

  #tidy() {
    const focused = rowOf(document.activeElement ?? this);
    if (!this.#reached?.isConnected || (focused && this.contains(focused))) {
      this.#reach((focused && this.contains(focused) && focused) || this.#rows.first);
    }
    if (this.canvas.selected && !this.#current?.isConnected) {
      this.#mark(this.canvas.selected);
    }
  }

  #markRelation(id) {
    this.querySelectorAll('.relation[aria-current]').forEach((line) => line.removeAttribute('aria-current'));
    this.querySelectorAll(`[data-relation="${id}"]`).forEach((line) => line.setAttribute('aria-current', 'true'));
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

  // One stop for the Tab key; arrows move inside.
  #reach(row) {
    const reachable = (one, index) => one?.querySelectorAll('button').forEach((button) => (button.tabIndex = index));
    reachable(this.#reached, -1);
    reachable(row, 0);
    this.#reached = row ?? null;
  }

  #click({ target }) {
    const id = rowOf(target)?.dataset.id;
    const { links } = this.canvas;
    const relation = relationOf(target);
    if (relation) {
      const act = { type: () => links.retype(relation, target), part: () => links.part(relation) };
      (act[target.className] ?? (() => links.follow(relation, id)))();
    } else if (target.closest('.remove')) {
      this.canvas.remove(id);
    } else if (id) {
      this.canvas.select(id, { shown: true });
    }
  }

  #key(event) {
    const row = rowOf(event.target);
    const moves = { ArrowDown: () => next(row), ArrowUp: () => previous(row), Home: () => this.#rows.first, End: () => this.#rows.last };
    if (moves[event.code]) {
      this.#focus(moves[event.code]());
    } else if (event.code === 'Escape') {
      this.#leave();
    } else if (event.code === 'Delete' || event.code === 'Backspace') {
      const { selected, links } = this.canvas;
      const relation = relationOf(event.target) ?? (selected === row.dataset.id && links.current);
      relation ? links.part(relation) : this.canvas.remove(row.dataset.id);
    } else {
      return;
    }
    event.preventDefault();
  }

  // From wherever marking happens to the words that are looked for.
  #called(event) {
    if (isPlain(event, KEY) && !isWriting(event) && isForMarking(event.target)) {
      event.preventDefault();
      this.closest('side-panel')?.fold(false);
      this.#filter.focus();
    }
  }

  // From there down to what was found, or back to the text.
  #leaveFilter(event) {
    const { code, isComposing, target } = event;
    if (isComposing || !target.matches('input')) {
      return;
    }
    if (code === 'ArrowDown' || code === 'Enter') {
      event.preventDefault();
      this.#filter.settle();
      this.#focus(this.#rows.first);
    } else if (code === 'Escape' && target.value === '') {
      this.#leave();
    }
  }

  // What is selected or chosen stays: that is what was looked for.
  #leave() {
    this.canvas.focus({ preventScroll: true });
  }

  #focus(row) {
    if (row) {
      this.#reach(row);
      row.firstElementChild.focus();
    }
  }
}

const relationOf = (element) => element.closest('.relation')?.dataset.relation;

// Scrolls the list alone: the page stays where the reader is.
function bring(row, scroller) {
  const [view, box] = [scroller.getBoundingClientRect(), row?.getBoundingClientRect()];
  if (box && (box.top < view.top || box.bottom > view.bottom)) {
    scroller.scrollTop += (box.top + box.bottom - view.top - view.bottom) / 2;
  }
}

customElements.define('span-list', SpanList);

import { Joining } from './joining.js';
import { Joint } from './joint.js';
import { LinkPainter } from './link-painter.js';
import { RELATION } from './shortcuts.js';
import { say } from './words.js';

/**
 * Relations between the spans of a canvas: which is looked at, and what hand and keys do with them. `current` is the id of
 * the relation that is selected, or null. The canvas fires `relations-changed` {before, after} and `relation-selected` {id}.
 */
export class Links {
  current = null;
  #canvas;
  #set;
  #painter;
  #spanPainter;
  #joining;
  #joint;
  #hovered = null;
  #shown = { selected: null, pointed: null };
  #hovering;

  constructor(canvas, set, paragraphs, spanPainter) {
    this.#canvas = canvas;
    this.#set = set;
    this.#spanPainter = spanPainter;
    this.#painter = new LinkPainter(canvas, paragraphs);
    this.#joining = new Joining(canvas, set, spanPainter);
    this.#joint = new Joint(canvas, this.#joining, spanPainter);
    set.relations.addEventListener('change', ({ detail }) => this.#changed(detail));
    // Whoever turns to a span turns away from the relation: Delete means the one that was turned to last.
    canvas.addEventListener('span-selected', () => this.select(null));
    canvas.addEventListener('spans-changed', ({ detail }) => this.#moved(detail.after));
    canvas.addEventListener('click', (event) => this.#click(event));
    canvas.addEventListener('pointermove', (event) => this.#hover(event));
    canvas.addEventListener('pointerleave', () => this.#hover(null));
  }

  /** Takes the paragraphs that were painted anew. */
  draw(painted) {
    this.#painter.draw(painted);
  }

  /** Takes what the names of relations keep off where it is by now. */
  place() {
    this.#painter.placeNames();
  }

  /** Shows what the selected and the pointed span are to others; null for none. */
  show(selected, pointed) {
    this.#shown = { selected, pointed };
    this.#joint.show(selected);
    this.#show();
  }

  /** What a key does here, as a function; nothing where it is not about relations. */
  keyed(event) {
    const { code, shiftKey, repeat } = event;
    const joining = this.#joining.keyed(event);
    if (joining || repeat) {
      return joining;
    }
    if (code === RELATION && !this.#canvas.chosen && this.#canvas.selected) {
      return shiftKey ? () => this.#next() : this.#canvas.editable && (() => this.#begin(this.#canvas.selected));
    }
    return this.current && !shiftKey && this.#onCurrent(event);
  }

  /** Selects a relation, or none with null; its spans stay as they are. */
  select(id) {
    if (this.current !== id) {
      this.current = id;
      this.#show();
      this.#fire('relation-selected', { id });
    }
  }

  /** Goes to that end of a relation which is not this span. */
  follow(id, span) {
    const relation = this.#canvas.relations.get(id);
    if (relation) {
      this.#canvas.select(relation.from === span ? relation.to : relation.from, { shown: true });
      this.select(id);
    }
  }

  part(id) {
    if (this.#canvas.editable && this.#canvas.relations.get(id)) {
      this.#set.part(id);
    }
  }

  /** Lets a relation become another type that fits, if there is one; `beside` is where to ask. */
  retype(id, beside) {
    if (this.#canvas.editable) {
      this.#joining.retype(this.#canvas.relations.get(id), beside);
    }
  }

  #begin(span) {
    if (this.current) {
      this.retype(this.current);
    } else {
      this.#joining.begin(span);
    }
  }

  #onCurrent({ code, target }) {
    const row = target.closest?.('span-list .span')?.parentElement;
    const press = target.closest?.('button, a') && row?.dataset.id !== this.#canvas.selected;
    const acts = {
      Enter: !press && (() => this.follow(this.current, this.#canvas.selected)),
      Escape: () => this.select(null),
      Delete: () => this.part(this.current),
      Backspace: () => this.part(this.current),
    };
    return acts[code];
  }

  // One relation of the selected span after the other.
  #next() {
    const ids = this.#canvas.relations.touching(this.#canvas.selected).map(({ id }) => id);
    if (ids.length === 0) {
      this.#canvas.notice(say('canvas.relation.none-here'), { here: true });
    }
    this.select(ids[(ids.indexOf(this.current) + 1) % ids.length] ?? null);
  }

  #click(event) {
    const { clientX, clientY, detail, target } = event;
    const isOne = detail < 2 && getSelection().isCollapsed;
    const found = isOne && (named(target) ?? this.#painter.under(clientX, clientY));
    if (!found) {
      return;
    }
    // What is under the line is not meant.
    event.stopImmediatePropagation();
    const { from, to } = this.#canvas.relations.get(found.id);
    if (found.stubOf) {
      this.follow(found.id, found.stubOf);
    } else {
      this.#canvas.select(this.#canvas.selected === to ? to : from);
      this.select(found.id);
    }
  }

  #hover(event) {
    cancelAnimationFrame(this.#hovering);
    if (event && (event.pointerType !== 'mouse' || event.buttons > 0)) {
      return;
    }
    this.#hovering = requestAnimationFrame(() => {
      const id = (event && this.#painter.under(event.clientX, event.clientY)?.id) ?? null;
      if (this.#hovered !== id) {
        this.#hovered = id;
        this.#canvas.classList.toggle('on-link', id !== null);
        this.#show();
      }
    });
  }

  #show() {
    const touching = (span) => (span ? this.#canvas.relations.touching(span).map(({ id }) => id) : []);
    const { selected, pointed } = this.#shown;
    const looked = [this.current, this.#hovered].filter(Boolean);
    const strong = looked.length > 0 ? looked : touching(selected);
    this.#painter.strengthen(new Set([...strong, ...looked]), new Set([...looked, ...touching(selected), ...touching(pointed)]));
  }

  #changed({ before, after }) {
    this.#renew([...before, ...after]);
    if (this.current && !this.#canvas.relations.get(this.current)) {
      this.select(null);
    }
    this.#fire('relations-changed', { before, after });
  }

  // A span that moves takes the other ends of its relations with it.
  #moved(spans) {
    this.#renew(spans.flatMap(({ id }) => this.#canvas.relations.touching(id)));
  }

  #renew(relations) {
    const ids = new Set(relations.flatMap(({ from, to }) => [from, to]));
    [...ids].map((id) => this.#canvas.spans.get(id)).forEach((span) => span && this.#spanPainter.renew(span));
  }

  #fire(type, detail) {
    this.#canvas.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  }
}

// The name of a line that ends in a tip leads where the tip does: on a short span handles may cover that.
function named(target) {
  const { relation: id, of: stubOf } = target.closest('.link-name')?.dataset ?? {};
  return id ? { id, stubOf } : null;
}

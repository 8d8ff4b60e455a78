import { AnnotationSet } from './annotation-set.js';
import { Chips } from './chips.js';
import { Gestures } from './gestures.js';
import { Keys } from './keys.js';
import { Painter } from './painter.js';
import { Paragraphs } from './paragraphs.js';
import { reveal } from './reveal.js';
import { Schema } from './schema.js';
import { say } from './words.js';

/**
 * The article's text with its spans: the server renders the text, this element paints on it and sends what is edited.
 * Attributes: `data-api`, `data-article`, `data-set`, `data-editable`, `lang`, `dir`.
 * Fires, bubbling: `ready`, `spans-changed` {before, after}, `text-chosen` {range}, `span-selected` {id},
 * `snap-changed` {fine}, `save-state` {state, waiting, other, safe}, `stage` {stage}, `begun`, `notice` {text}.
 */
export class TextCanvas extends HTMLElement {
  schema = Schema.ofPage();
  /** The chosen text as a range in code points, or null. */
  chosen = null;
  /** The id of the selected span, or null. */
  selected = null;
  /** Whether selections keep single letters instead of widening to whole words. */
  fine = false;
  #set;
  #paragraphs;
  #painter;
  #gestures;
  #chips = new Chips();
  #pointed = null;
  #leaving;

  connectedCallback() {
    if (!this.#set) {
      this.#build();
    }
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    this.#gestures.listen(signal);
    new Keys(this).listen(signal);
    addEventListener('beforeunload', (event) => this.#set.atRisk && event.preventDefault(), { signal });
    ['online', 'focus'].forEach((type) => addEventListener(type, () => this.hurry(), { signal }));
  }

  disconnectedCallback() {
    this.#leaving.abort();
  }

  get editable() {
    return this.dataset.editable === 'true';
  }

  get spans() {
    return this.#set.spans;
  }

  /** How many edits are not on the server yet. */
  get waiting() {
    return this.#set.waiting;
  }

  /** About spans that somebody else changed meanwhile. */
  get disputes() {
    return this.#set.disputes;
  }

  /** Sends now what waits for a better moment. */
  hurry() {
    this.#set.hurry();
  }

  /** Gives the chosen text this label, or the selected span where no text is chosen. */
  mark(label) {
    if (!this.editable) {
      return;
    }
    if (this.chosen) {
      // Marked so already: once is enough.
      const known = this.spans.exactly(label, this.chosen);
      this.select(known?.id ?? this.#set.create(label, this.chosen, this.#paragraphs.slice(this.chosen)));
    } else if (this.selected) {
      this.#relabel(label, this.spans.get(this.selected));
    } else {
      this.notice(say('canvas.choose-first'));
    }
  }

  /** Tells of a span what `attributes` say by code; null takes a value away. */
  tell(attributes, id = this.selected) {
    if (this.editable && this.spans.get(id)) {
      this.#set.tell(id, attributes);
    }
  }

  remove(id = this.selected) {
    if (this.editable && this.spans.get(id)) {
      this.#set.remove(id);
    }
  }

  undo() {
    this.#step('undo');
  }

  redo() {
    this.#step('redo');
  }

  /** Selects a span, or none with null; `shown` brings it into view. */
  select(id, { shown = false } = {}) {
    if (id && this.chosen) {
      this.chooseText(null);
      getSelection().removeAllRanges();
    }
    this.selected = id;
    this.#painter.strengthen('selected', id);
    if (id && shown) {
      reveal(this.#paragraphs, this.spans.get(id));
    }
    this.#name();
    this.#fire('span-selected', { id });
  }

  /** Selects the innermost of some spans, or when one of them is selected, the next around it. */
  pick(ids) {
    this.select(ids[(ids.indexOf(this.selected) + 1) % ids.length] ?? null);
  }

  /** Draws a span stronger while the pointer is on it; null for none. */
  point(id) {
    const pointed = id ?? null;
    if (this.#pointed !== pointed) {
      this.#pointed = pointed;
      this.#painter.strengthen('pointed', pointed);
      this.classList.toggle('pointing', pointed !== null);
      this.#name();
    }
  }

  /** Takes a range of the text to be marked, or null. */
  chooseText(range) {
    const same = range?.begin === this.chosen?.begin && range?.end === this.chosen?.end;
    this.chosen = range;
    if (range && this.selected) {
      this.select(null);
    }
    if (!same) {
      this.#fire('text-chosen', { range });
    }
  }

  /** Chooses no text and selects no span. */
  letGo() {
    getSelection().removeAllRanges();
    this.chooseText(null);
    this.select(null);
  }

  /** Switches between whole words and single letters. */
  snap(fine) {
    this.fine = fine;
    this.#fire('snap-changed', { fine });
    this.notice(say(fine ? 'canvas.snap-letters' : 'canvas.snap-words'));
  }

  /** Says a sentence where the state of saving is shown. */
  notice(text) {
    this.#fire('notice', { text });
  }

  #build() {
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', say('canvas.text'));
    this.#set = new AnnotationSet(this.dataset);
    this.#paragraphs = new Paragraphs(this);
    this.#painter = new Painter(this.#paragraphs, this.schema, () => this.#name());
    this.#gestures = new Gestures(this, this.#paragraphs, this.#painter);
    this.spans.addEventListener('change', ({ detail }) => this.#changed(detail));
    this.#set.addEventListener('state', ({ detail }) => this.#fire('save-state', detail));
    this.#set.addEventListener('refused', ({ detail }) => this.notice(detail.detail ?? say('canvas.refused')));
    this.#set.addEventListener('unread', () => this.notice(say('canvas.not-read')));
    ['ready', 'stage', 'begun'].forEach((type) => this.#set.addEventListener(type, ({ detail }) => this.#fire(type, detail)));
  }

  #relabel(label, span) {
    if (label.layer !== span.layer) {
      this.notice(say('canvas.other-layer'));
    } else if (label.code !== span.label) {
      this.#set.relabel(span.id, label);
    }
  }

  #step(direction) {
    if (this.editable) {
      this.#set.step(direction);
    }
  }

  // Edits show in the frame in which they are made, before the server has answered.
  #changed({ before, after }) {
    this.#painter.change(before, after);
    this.#painter.flush();
    if (this.selected && !this.spans.get(this.selected)) {
      this.select(null);
    }
    this.#fire('spans-changed', { before, after });
  }

  #name() {
    const pointed = this.#pointed === this.selected ? null : this.#pointed;
    this.#chips.show(this.#named(this.selected), this.#named(pointed), this.dir === 'rtl');
  }

  #named(id) {
    const span = id && this.spans.get(id);
    return span && { label: this.schema.label(span.layer, span.label), place: this.#painter.placeOf(id) };
  }

  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  }
}

/** The canvas that an element beside it belongs to: the one its `for` names, else the page's. */
export function canvasOf(element) {
  const id = element.getAttribute('for');
  return id ? document.getElementById(id) : document.querySelector('text-canvas');
}

customElements.define('text-canvas', TextCanvas);

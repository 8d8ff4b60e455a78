import { Chip } from './chip.js';
import { Edits } from './edits.js';
import { Gestures } from './gestures.js';
import { Keys } from './keys.js';
import { Painter } from './painter.js';
import { Paragraphs } from './paragraphs.js';
import { Schema } from './schema.js';
import { reveal } from './reveal.js';
import { Spans } from './spans.js';
import { Wire } from './wire.js';
import { say } from './words.js';

const RELOAD_AFTER = 4000;

/**
 * The article's text with its spans: the server renders the text, this element paints on it and sends what is edited.
 * Attributes: `data-api`, `data-article`, `data-set`, `data-editable`, `lang`, `dir`.
 * Fires, bubbling: `ready`, `spans-changed` {before, after}, `text-chosen` {range}, `span-selected` {id},
 * `snap-changed` {fine}, `save-state` {state, waiting}, `notice` {text}.
 */
export class TextCanvas extends HTMLElement {
  schema = Schema.ofPage();
  spans = new Spans();
  /** The chosen text as a range in code points, or null. */
  chosen = null;
  /** The id of the selected span, or null. */
  selected = null;
  /** Whether selections keep single letters instead of widening to whole words. */
  fine = false;
  #paragraphs;
  #painter;
  #edits;
  #gestures;
  #wire;
  #chips;
  #pointed = null;
  #leaving;
  #revision;

  connectedCallback() {
    if (!this.#paragraphs) {
      this.#build();
    }
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    this.#gestures.listen(signal);
    new Keys(this).listen(signal);
    addEventListener('beforeunload', (event) => this.#edits.waiting && event.preventDefault(), { signal });
    ['online', 'focus'].forEach((type) => addEventListener(type, () => this.#edits.hurry(), { signal }));
    this.reload();
  }

  disconnectedCallback() {
    this.#leaving.abort();
  }

  get editable() {
    return this.dataset.editable === 'true';
  }

  /** Gives the chosen text this label, or the selected span where no text is chosen. */
  mark(label) {
    if (!this.editable) {
      return;
    }
    if (this.chosen) {
      this.#create(label, this.chosen);
    } else if (this.selected) {
      this.#relabel(label, this.spans.get(this.selected));
    } else {
      this.notice(say('canvas.choose-first'));
    }
  }

  remove(id = this.selected) {
    if (this.editable && this.spans.get(id)) {
      this.#edit({ op: 'deleteSpan', id });
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
    this.#label();
    this.#fire('span-selected', { id });
  }

  /** Selects the innermost of some spans, or when one of them is selected, the next around it. */
  pick(ids) {
    this.select(ids[(ids.indexOf(this.selected) + 1) % ids.length] ?? null);
  }

  point(id) {
    if (this.#pointed !== (id ?? null)) {
      this.#pointed = id ?? null;
      this.#painter.strengthen('pointed', this.#pointed);
      this.classList.toggle('pointing', this.#pointed !== null);
      this.#label();
    }
  }

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

  /** Switches between whole words and single letters. */
  snap(fine) {
    this.fine = fine;
    this.#fire('snap-changed', { fine });
    this.notice(say(fine ? 'canvas.snap-letters' : 'canvas.snap-words'));
  }

  notice(text) {
    this.#fire('notice', { text });
  }

  /** Chooses no text and selects no span. */
  letGo() {
    getSelection().removeAllRanges();
    this.chooseText(null);
    this.select(null);
  }

  /** Reads the set from the server: all of it at first, then what is new. */
  async reload() {
    try {
      const since = this.#revision;
      const { spans, removed, revision } = await this.#wire.read(since);
      this.#revision = revision;
      if (since === undefined) {
        this.spans.fill(spans);
        this.#fire('ready', {});
      } else {
        this.spans.merge(spans, removed);
      }
    } catch {
      this.notice(say('canvas.not-read'));
      setTimeout(() => this.isConnected && this.reload(), RELOAD_AFTER);
    }
  }

  #build() {
    this.#paragraphs = new Paragraphs(this);
    this.#painter = new Painter(this.#paragraphs, this.schema, () => this.#label());
    this.#gestures = new Gestures(this, this.#paragraphs, this.#painter);
    this.#chips = { pointed: new Chip('pointed'), selected: new Chip('selected') };
    this.#wire = new Wire(this.dataset);
    this.#edits = new Edits({
      post: (path, body) => this.#wire.post(path, body),
      wire: (edit) => this.#asSent(edit),
    });
    this.spans.addEventListener('change', ({ detail }) => this.#changed(detail));
    this.#edits.addEventListener('state', ({ detail }) => this.#fire('save-state', detail));
    this.#edits.addEventListener('kept', ({ detail }) => this.#kept(detail));
    this.#edits.addEventListener('refused', ({ detail }) => this.#refused(detail));
    this.#edits.addEventListener('stepped', () => this.reload());
  }

  #create({ layer, code }, range) {
    const id = crypto.randomUUID();
    this.#edit({ op: 'createSpan', id, layer, label: code, ...range, exact: [this.#paragraphs.slice(range)] });
    this.select(id);
  }

  #relabel({ layer, code }, span) {
    if (layer !== span.layer) {
      this.notice(say('canvas.other-layer'));
    } else if (code !== span.label) {
      this.#edit({ op: 'updateSpan', id: span.id, label: code });
    }
  }

  // Painted before the server has answered.
  #edit(edit) {
    this.spans.add(edit);
    this.#painter.flush();
    this.#edits.push(edit);
  }

  #step(direction) {
    if (this.editable) {
      this.#edits.step(direction);
    }
  }

  #asSent(edit) {
    const { exact, ...sent } = edit;
    return edit.op === 'createSpan' ? sent : { ...sent, revision: this.spans.confirmed(edit.id)?.revision };
  }

  #kept({ edits, answer }) {
    const revisions = new Map(answer.applied.map(({ id, revision }) => [id, revision]));
    edits.forEach((edit) => this.spans.confirm(edit, revisions.get(edit.id)));
  }

  #refused({ edits, problem }) {
    edits.forEach((edit) => this.spans.drop(edit));
    this.notice(problem.detail ?? say('canvas.refused'));
    if (edits.length > 0) {
      this.reload();
    }
  }

  #changed({ before, after }) {
    this.#painter.change(before, after);
    if (this.selected && !this.spans.get(this.selected)) {
      this.select(null);
    }
    this.#fire('spans-changed', { before, after });
  }

  // Both names may be wanted at one place: then the pointed one goes below the line.
  #label() {
    const selected = this.selected && this.#painter.placeOf(this.selected);
    const pointed = this.#pointed !== this.selected && this.#pointed && this.#painter.placeOf(this.#pointed);
    this.#show('selected', selected, false);
    this.#show('pointed', pointed, Boolean(selected) && selected.layer === pointed?.layer);
  }

  #show(kind, place, below) {
    const span = this.spans.get(kind === 'selected' ? this.selected : this.#pointed);
    const label = span && this.schema.label(span.layer, span.label);
    this.#chips[kind].show(label, place, { rightToLeft: this.dir === 'rtl', below });
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

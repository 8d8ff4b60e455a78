import { AnnotationSet } from './annotation-set.js';
import { Chips } from './chips.js';
import { equipment } from './equipment.js';
import { firstFrame, firstSpans } from './first-spans.js';
import { Gestures } from './gestures.js';
import { GRAINS, nextGrain } from './grains.js';
import { Keys } from './keys.js';
import { Labelling } from './labelling.js';
import { Links } from './links.js';
import { Painter } from './painter.js';
import { Paragraphs } from './paragraphs.js';
import { reveal } from './reveal.js';
import { Schema } from './schema.js';
import { sayWhatIsTold } from './told.js';
import { say } from './words.js';

/**
 * The article's text with its spans: the server renders the text, this element paints on it and sends what is edited.
 * `links` is what is done with relations, `labelling` with labels; `caret`, `pin`, `steps`, `shaping`, `handles` and `signs` are its equipment;
 * `talk` is where members talk about it, if there is such a place.
 * Attributes: `data-api`, `data-article`, `data-set`, `data-editable`, `lang`, `dir`.
 * Fires, bubbling: `ready`, `spans-changed` and `relations-changed` {before, after}, `text-chosen` {range}, `span-selected`
 * {id}, `relation-selected` {id}, `snap-changed` {grain}, `save-state` {state, waiting, other, safe}, `stage` {stage},
 * `begun`, `turn` {forward}, `label-given` and `pinned` {label}, and `notice` {text, here, about, isRefusal, marks, passing},
 * which whoever has said it prevents.
 */
export class TextCanvas extends HTMLElement {
  schema = Schema.ofPage();
  /** The chosen text as a range in code points, or null. */
  chosen = null;
  /** The id of the selected span, or null. */
  selected = null;
  /** What selections go by: `word`, `clitic` or `letter`. */
  grain = 'word';
  #set;
  #paragraphs;
  #painter;
  #gestures;
  #chips;
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
    document.addEventListener('visibilitychange', () => document.hidden || this.hurry(), { signal });
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

  get relations() {
    return this.#set.relations;
  }

  /** How many edits are not on the server yet. */
  get waiting() {
    return this.#set.waiting;
  }

  /** About spans that somebody else changed meanwhile. */
  get disputes() {
    return this.#set.disputes;
  }

  /** Sends now what waits for a better moment; answers once what closed tabs have left is among it. */
  hurry() {
    this.talk?.hurry();
    return this.#set.hurry();
  }

  /** Gives the chosen text this label, or the selected span where no text is chosen, or else the word at the caret. */
  mark(label, range = this.chosen ?? (this.selected || !this.caret.active ? null : this.caret.word())) {
    this.labelling.give(label, range);
  }

  /** Tells of a span what `attributes` say by code; null takes a value away. */
  tell(attributes, id = this.selected) {
    if (this.editable && this.spans.get(id)) {
      this.#set.tell(id, attributes);
    }
  }

  /** Takes these spans away, all at once, or else the selected one; answers what has become of it, as Tally does. */
  remove(...ids) {
    const there = (ids.length > 0 ? ids : [this.selected]).filter((id) => this.spans.get(id));
    return this.editable && there.length > 0 ? this.#set.remove(there) : null;
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
    this.#drawn();
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
  rest() {
    getSelection().removeAllRanges();
    this.chooseText(null);
    this.select(null);
  }

  /** The same, and nothing is to be added to what was selected before. */
  letGo() {
    this.rest();
    this.shaping.forget();
  }

  /** Goes on from whole words to what is finer, and from single letters to whole words again. */
  snap() {
    this.grain = nextGrain(this.grain, this.lang);
    this.#fire('snap-changed', { grain: this.grain });
    this.notice(say(GRAINS[this.grain].told), { here: true });
  }

  /** Says a sentence: `here`, beside the range it is `about` or where one is, or where saving is shown, with a way to `marks`; `passing` with the next edit. */
  notice(text, { here = false, about, isRefusal = false, marks = [], passing = false } = {}) {
    this.#fire('notice', { text, here, about, isRefusal, marks, passing });
  }

  #build() {
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', say('canvas.text', this.dataset.heading));
    this.#set = new AnnotationSet(this.dataset, firstFrame());
    this.#paragraphs = new Paragraphs(this);
    this.#painter = new Painter(this.#paragraphs, this.schema, (painted) => this.#painted(painted));
    this.links = new Links(this, this.#set, this.#paragraphs, this.#painter);
    this.#gestures = new Gestures(this, this.#paragraphs, this.#painter);
    Object.assign(this, equipment(this, this.#paragraphs, this.#painter, (...span) => this.#reshape(...span)));
    this.labelling = new Labelling(this, this.#set, this.#paragraphs);
    this.#chips = new Chips(this, this.#painter);
    this.spans.addEventListener('change', ({ detail }) => this.#changed(detail));
    this.spans.merge(firstSpans(), []);
    this.#set.addEventListener('state', ({ detail }) => this.#fire('save-state', detail));
    sayWhatIsTold(this, this.#set);
    ['ready', 'stage', 'begun'].forEach((type) => this.#set.addEventListener(type, ({ detail }) => this.#fire(type, detail)));
  }

  #reshape(id, fragments) {
    this.#set.reshape(id, fragments, fragments.map((fragment) => this.#paragraphs.slice(fragment)));
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

  #painted(paragraphs) {
    this.links.draw(paragraphs);
    this.signs.draw(paragraphs);
    this.#drawn();
  }

  #name() {
    this.#chips.show(this.#pointed);
    this.links.show(this.selected, this.#pointed === this.selected ? null : this.#pointed);
  }

  #drawn() {
    this.handles.draw();
    this.#name();
  }

  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, cancelable: type === 'notice', detail }));
  }
}

customElements.define('text-canvas', TextCanvas);

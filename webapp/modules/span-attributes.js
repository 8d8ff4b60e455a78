import { afterFrame } from './after-frame.js';
import { AttributeField } from './attribute-field.js';
import { CanvasPanel } from './canvas-panel.js';
import { Drafts } from './drafts.js';
import { Session } from './session.js';
import { say } from './words.js';

const TYPING = 800;
const LOOKING = 10000;
const KEY = 'F2';

/**
 * What can be told of the selected span beside its label, by the attributes of its layer; each answer is saved at once.
 * Lies beside the text and never on it. `for` may name the canvas.
 */
export class SpanAttributes extends CanvasPanel {
  #shown = null;
  #isBuilt = true;
  #later = afterFrame(() => this.#show());
  #made = new Map();
  #standing;
  #fields = new Map();
  #changed = new Set();
  #drafts;
  #title = title();
  #hasLeft = false;
  #typing;

  arrive() {
    this.#drafts = new Drafts(Session.member, this.canvas.dataset.digest, 'told');
    // Nothing is selected yet.
    this.hidden = true;
    const { signal } = this;
    ['span-selected', 'spans-changed'].forEach((type) => this.canvas.addEventListener(type, () => this.#follow(), { signal }));
    this.canvas.addEventListener('handing-in', (event) => this.#hold(event), { signal });
    this.addEventListener('change', ({ target }) => this.#told(target), { signal });
    this.addEventListener('input', ({ target }) => this.#typed(target), { signal });
    this.addEventListener('keydown', (event) => this.#key(event), { signal });
    document.addEventListener('keydown', (event) => this.#called(event), { signal });
    // Before another page asks for what is stored; where a page goes without a word, when it goes.
    ['beforeunload', 'pagehide'].forEach((type) => addEventListener(type, () => this.#finish(), { signal }));
    this.#follow();
  }

  /** Puts the keyboard into the field of an attribute of the selected span. */
  lead(code) {
    this.#show();
    this.closest('side-panel')?.fold?.(false);
    this.#fields.get(code)?.focus();
  }

  // Of a span that has only just been made the label is painted and saved first. What was written until now belongs to the
  // span that was selected until now.
  #follow() {
    const span = this.canvas.spans.get(this.canvas.selected) ?? null;
    const key = span && `${span.id} ${span.layer}`;
    if (key !== this.#shown) {
      this.#release();
      this.#finish();
      this.#fields = new Map();
      this.#changed.clear();
      this.#shown = key;
      this.#isBuilt = false;
    }
    const isNew = Boolean(span) && !this.canvas.spans.confirmed(span.id);
    this.toggleAttribute('waits', !this.#isBuilt && isNew);
    isNew ? this.#later() : this.#show();
  }

  #show() {
    const span = this.canvas.spans.get(this.#shown?.split(' ')[0]) ?? null;
    if (this.#isBuilt) {
      this.#fill(span);
      return;
    }
    this.#isBuilt = true;
    this.toggleAttribute('waits', false);
    this.#build(span);
    span && this.#resume(span);
  }

  // Whose field was written in is gone.
  #release() {
    if (this.contains(document.activeElement)) {
      document.activeElement.blur();
      this.canvas.focus({ preventScroll: true });
    }
  }

  // Each layer's fields are made once: a browser looks through the whole page for forms when fields come and go.
  #build(span) {
    const layer = span?.layer ?? null;
    if (!this.#made.has(layer)) {
      this.#made.set(layer, layer ? this.#fieldsOf(layer) : new Map());
    }
    this.#fields = this.#made.get(layer);
    this.#fields.forEach((field) => field.begin());
    this.#fill(span);
    this.hidden = this.#fields.size === 0;
    if (!this.hidden && this.#standing !== layer) {
      this.#standing = layer;
      this.replaceChildren(this.#title, ...[...this.#fields.values()].map(({ element }) => element));
    }
  }

  #fieldsOf(layer) {
    const fields = this.canvas.schema.attributesOf(layer).map((attribute) => [
      attribute.code,
      new AttributeField(attribute, `attribute-${attribute.code}`, {
        disabled: !this.canvas.editable,
        find: (words) => this.#find(words),
      }),
    ]);
    return new Map(fields);
  }

  #fill(span) {
    if (this.#fields.size > 0) {
      const { name } = this.canvas.schema.label(span.layer, span.label);
      this.#title.firstElementChild.textContent = say('canvas.attributes-of', name);
    }
    for (const [code, field] of this.#fields) {
      field.show(span.attributes?.[code] ?? null);
    }
  }

  // What was left unfinished is there again, and nothing need be said of it any more.
  #resume({ id }) {
    const left = [...this.#fields.values()].filter(({ code }) => this.#drafts.get(`${id} ${code}`));
    left.forEach((field) => field.resume(this.#drafts.get(`${id} ${field.code}`)));
    if (left.length > 0 && this.#hasLeft) {
      this.#hasLeft = false;
      this.canvas.notice('');
    }
  }

  #told(target) {
    clearTimeout(this.#typing);
    this.#typing = null;
    const field = this.#fieldOf(target);
    this.#changed.delete(field);
    const id = this.#shown?.split(' ')[0];
    const before = this.canvas.spans.get(id)?.attributes?.[field?.code] ?? null;
    const value = field?.value;
    if (field && !field.judge() && JSON.stringify(value) !== JSON.stringify(before)) {
      this.canvas.tell({ [field.code]: value }, id);
    }
  }

  // A text that is being written is saved while the hand rests, not only when it leaves.
  #typed(target) {
    clearTimeout(this.#typing);
    this.#changed.add(this.#fieldOf(target));
    if (this.#fieldOf(target)?.kind === 'TEXT') {
      this.#typing = setTimeout(() => this.#told(target), TYPING);
    }
  }

  // What was just written belongs to the span that was selected until now; what is no answer waits there.
  #finish() {
    [...this.#changed].forEach((field) => field && this.#told(field.element));
    const id = this.#shown?.split(' ')[0];
    if (this.canvas.spans.get(id)) {
      this.#fields.forEach((field) => this.#drafts.set(`${id} ${field.code}`, field.unfinished));
      const [left] = [...this.#fields.values()].filter(({ unfinished }) => unfinished);
      this.#hasLeft = Boolean(left);
      left && this.canvas.notice(say('canvas.left-unfinished', left.unfinished, left.name));
    }
  }

  // What is handed in can no more be finished.
  #hold(event) {
    this.#finish();
    const [id, code] = this.#drafts.abouts.map((about) => about.split(' ')).find((about) => this.#isThere(...about)) ?? [];
    if (id) {
      event.preventDefault();
      this.canvas.select(id, { shown: true });
      this.#show();
      this.#hasLeft = false;
      this.#fields.get(code).focus();
      this.canvas.notice(say('canvas.unfinished', this.#drafts.get(`${id} ${code}`), this.#fields.get(code).name));
    }
  }

  #isThere(id, code) {
    const span = this.canvas.spans.get(id);
    return Boolean(span) && this.canvas.schema.attributesOf(span.layer).some((attribute) => attribute.code === code);
  }

  async #find(words) {
    const { api, project } = this.canvas.dataset;
    const address = `${api}/projects/${encodeURIComponent(project)}/entities?q=${encodeURIComponent(words)}`;
    const response = await fetch(address, { signal: AbortSignal.timeout(LOOKING) });
    if (!response.ok) {
      throw new Error(`entities could not be looked up: ${response.status}`);
    }
    return (await response.json()).items;
  }

  #fieldOf(target) {
    return this.#fields.get(target.closest('[data-attribute]')?.dataset.attribute);
  }

  #called(event) {
    event.key === KEY && this.#show();
    const first = this.querySelector('select, input, textarea');
    if (event.key === KEY && first && !this.hidden) {
      event.preventDefault();
      first.focus();
    }
  }

  #key(event) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      document.activeElement.blur();
      this.canvas.focus({ preventScroll: true });
    }
  }
}

function title() {
  const heading = document.createElement('h2');
  const key = document.createElement('kbd');
  key.textContent = KEY;
  heading.append(document.createElement('span'), key);
  return heading;
}

customElements.define('span-attributes', SpanAttributes);

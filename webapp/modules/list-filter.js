import { fold } from './folding.js';
import { say } from './words.js';

const TYPING = 150;

/** What a list of spans shows: a field for words, and a choice of a layer, a label or a type of relation. */
export class ListFilter {
  element = document.createElement('div');
  #canvas;
  #changed;
  #words = document.createElement('input');
  #kind = document.createElement('select');
  #found = document.createElement('p');
  #wanted = '';
  #folded = new WeakMap();
  #names = new Map();
  #typing;

  /** `changed()` is told when something else is to be shown. */
  constructor(canvas, changed) {
    this.#canvas = canvas;
    this.#changed = changed;
    this.element.className = 'filter';
    this.#words.type = 'search';
    this.#words.setAttribute('aria-label', say('canvas.filter.words'));
    this.#words.placeholder = say('canvas.filter.words');
    this.#kind.setAttribute('aria-label', say('canvas.filter.kind'));
    this.#kind.append(option(say('canvas.filter.all'), ''), ...this.#groups());
    this.#found.className = 'found';
    this.#found.setAttribute('role', 'status');
    this.#words.addEventListener('input', () => this.#soon());
    this.#kind.addEventListener('change', () => this.#changed());
    this.element.append(this.#words, this.#kind, this.#found);
  }

  /** Whether anything is held back. */
  get on() {
    return this.#wanted !== '' || this.#kind.value !== '';
  }

  /** Whether a span is to be shown. */
  shows(span) {
    return this.#isOfKind(span) && (this.#wanted === '' || this.#texts(span).some((text) => text.includes(this.#wanted)));
  }

  /** Says how many of all are shown. */
  tell(shown, all) {
    this.#found.textContent = this.on ? say('canvas.filter.found', shown, all) : '';
  }

  focus() {
    this.#words.focus();
    this.#words.select();
  }

  /** Does not wait for more words. */
  settle() {
    clearTimeout(this.#typing);
    const wanted = fold(this.#words.value.trim());
    if (wanted !== this.#wanted) {
      this.#wanted = wanted;
      this.#changed();
    }
  }

  #soon() {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.settle(), TYPING);
  }

  #isOfKind(span) {
    const [kind, layer, label] = this.#kind.value.split(' ');
    switch (kind) {
      case 'layer':
        return span.layer === layer;
      case 'label':
        return span.layer === layer && span.label === label;
      case 'relation':
        return this.#canvas.relations.touching(span.id).some(({ type }) => type === layer);
      default:
        return true;
    }
  }

  // Its own words and its label’s name, and what it is related to.
  #texts(span) {
    const related = this.#canvas.relations.touching(span.id).flatMap(({ from, to }) => [from, to]);
    const others = related.filter((id) => id !== span.id).map((id) => this.#canvas.spans.get(id));
    return [this.#foldedName(span), ...[span, ...others].map((each) => this.#foldedText(each))];
  }

  #foldedName({ layer, label }) {
    const key = `${layer} ${label}`;
    if (!this.#names.has(key)) {
      this.#names.set(key, fold(this.#canvas.schema.label(layer, label).name));
    }
    return this.#names.get(key);
  }

  #foldedText(span) {
    if (!this.#folded.has(span)) {
      this.#folded.set(span, fold(span.exact.join(' ')));
    }
    return this.#folded.get(span);
  }

  #groups() {
    const { layers, relations } = this.#canvas.schema;
    const groups = layers.map(({ code, name, labels }) => {
      const each = labels.map((label) => option(label.name, `label ${code} ${label.code}`));
      return group(name, [option(say('canvas.filter.layer', name), `layer ${code}`), ...each]);
    });
    const types = relations.map((type) => option(type.name, `relation ${type.code}`));
    return types.length > 0 ? [...groups, group(say('canvas.filter.relations'), types)] : groups;
  }
}

function option(name, value) {
  return Object.assign(document.createElement('option'), { textContent: name, value });
}

function group(name, options) {
  const element = Object.assign(document.createElement('optgroup'), { label: name });
  element.append(...options);
  return element;
}

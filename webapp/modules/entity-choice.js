import { make, put, withAttributes } from './elements.js';
import { FieldHint } from './field-hint.js';
import { say } from './words.js';

const TYPING = 150;

// By id, the names that this page has come across: an answer of the server may tell an id alone.
const names = new Map();

/** `{entity, name}` of what was told of a span, be it that or an id alone. */
export function entityOf(value) {
  return typeof value === 'string' ? { entity: value, name: names.get(value) ?? value } : value;
}

/**
 * One entity of the project, looked up by its name while one types, or added under a new one. `value` is
 * `{entity, name}`, `{name}` for one that begins to be with this answer, or null. Fires `change` when one was chosen.
 * `find(words)` answers a promise of `{id, name}`, the nearest first.
 */
export class EntityChoice {
  #find;
  #input;
  #list;
  #hint;
  #value = null;
  #options = [];
  #active = -1;
  #typing;
  #asked = 0;
  #isFresh = false;

  constructor(id, find) {
    this.#find = find;
    this.#input = make('input', { id, type: 'text', role: 'combobox', dir: 'auto', autocomplete: 'off', maxlength: 300 });
    withAttributes(this.#input, { 'aria-autocomplete': 'list', 'aria-controls': `${id}-list`, 'aria-expanded': false });
    this.#list = make('ul', { id: `${id}-list`, role: 'listbox', hidden: '' });
    this.#hint = new FieldHint(this.#input, id);
    this.elements = [this.#input, this.#list, this.#hint.element];
    this.#input.addEventListener('input', () => this.#look(TYPING));
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#input.addEventListener('blur', () => this.#leave());
    // The field keeps the focus.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => this.#take(this.#options[[...this.#list.children].indexOf(target.closest('[role=option]'))]));
  }

  /** Why what stands in the field is not taken; empty if it is. */
  get said() {
    return this.#hint.said;
  }

  get value() {
    return this.#written ? this.#value : null;
  }

  /** What was written and is not taken; empty if it is. */
  get unfinished() {
    return this.#written && this.#written !== (this.#value?.name ?? '') ? this.#input.value : '';
  }

  /** Nothing is being written any more. */
  begin() {
    this.#hint.say('');
    this.#close();
  }

  /** Takes up again what was not finished. */
  resume(words) {
    this.#input.value = words;
    this.#hint.say(say('canvas.entity.unfinished', words.trim()));
  }

  /** Shows what was told; what is being written stays under the hand. */
  show(value) {
    this.#value = entityOf(value);
    if (this.#value?.entity) {
      names.set(this.#value.entity, this.#value.name);
    }
    if (this.#input !== document.activeElement && !this.said) {
      this.#write();
    }
  }

  #write() {
    put(this.#input, 'value', this.#value?.name ?? '');
    this.#hint.say('');
  }

  #look(after) {
    this.#hint.say('');
    this.#isFresh = false;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#ask(this.#written), after);
  }

  // An answer that comes after a later question is nobody's.
  async #ask(words) {
    const asked = ++this.#asked;
    const found = await this.#find(words).catch(() => null);
    if (asked === this.#asked && this.#input === document.activeElement) {
      const known = (found ?? []).map(({ id, name }) => ({ entity: id, name }));
      const isNew = words && known.every(({ name }) => name !== words);
      this.#offer([...known, ...(isNew ? [{ name: words }] : [])], found ? null : 'canvas.entity.unreached');
      this.#isFresh = true;
    }
  }

  #offer(options, hint) {
    this.#options = options;
    const rows = options.map(({ entity, name }, i) => option(`${this.#list.id}-${i}`, entity ? name : say('canvas.entity.add', name)));
    rows.forEach((row, i) => row.setAttribute('data-written', options[i].name === this.#written));
    const sentence = hint ?? (options.length ? null : 'canvas.entity.none');
    this.#list.replaceChildren(...rows, ...(sentence ? [remark(say(sentence))] : []));
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    this.#list.scrollIntoView({ block: 'nearest' });
    this.#point(this.#known);
  }

  #point(index) {
    this.#active = index;
    const rows = [...this.#list.querySelectorAll('[role=option]')];
    rows.forEach((row, i) => row.setAttribute('aria-selected', i === index));
    rows[index]?.scrollIntoView({ block: 'nearest' });
    rows[index] ? this.#input.setAttribute('aria-activedescendant', rows[index].id) : this.#input.removeAttribute('aria-activedescendant');
  }

  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    if (event.isComposing) {
      return;
    }
    if (step) {
      event.preventDefault();
      const count = this.#options.length;
      this.#list.hidden ? this.#look(0) : count && this.#point((Math.max(this.#active, step < 0 ? 0 : -1) + step + count) % count);
    } else if (event.code === 'Enter' && this.#isEmptied) {
      event.preventDefault();
      this.#clear();
    } else if (event.code === 'Enter' && (this.#isFresh || this.#written !== (this.#value?.name ?? ''))) {
      event.preventDefault();
      this.#enter();
    } else if (event.code === 'Escape' && (!this.#list.hidden || this.said)) {
      event.stopPropagation();
      this.#write();
      this.#close();
    }
  }

  // What arrows have led to, else what was written, letter by letter, whether the list is there already or not.
  #enter() {
    const led = this.#isFresh ? this.#options[this.#active] : undefined;
    this.#take(led ?? this.#options[this.#known] ?? (this.#written ? { name: this.#written } : undefined));
  }

  #take(chosen) {
    if (chosen) {
      this.#value = chosen;
      this.#write();
      this.#close();
      this.#input.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  get #written() {
    return this.#input.value.trim();
  }

  /** Which of the options is there letter by letter, or -1. */
  get #known() {
    return this.#options.findIndex(({ entity, name }) => entity && name === this.#written);
  }

  get #isEmptied() {
    return this.#value !== null && this.#written === '';
  }

  // The browser tells of no change where the field is as it was when the focus came.
  #clear() {
    this.#value = null;
    this.#close();
    this.#input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  // Words of which nothing was chosen are no answer yet, but they stay. Of a name that is there, letter by letter, nothing is
  // left to choose.
  #leave() {
    this.#take(this.#options[this.#known]);
    this.#isEmptied ? this.#clear() : this.#close();
    if (this.unfinished) {
      this.resume(this.unfinished);
    }
  }

  #close() {
    clearTimeout(this.#typing);
    this.#isFresh = false;
    this.#asked++;
    this.#options = [];
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }
}

function option(id, text) {
  return make('li', { id, role: 'option', dir: 'auto' }, text);
}

function remark(text) {
  return make('li', { class: 'remark', role: 'presentation' }, text);
}

import { make, put } from './elements.js';
import { EntityChoice } from './entity-choice.js';
import { FieldHint } from './field-hint.js';
import { numberOf } from './numbers.js';
import { say } from './words.js';

// Code points; the server takes no more.
const LONGEST = 2000;

/**
 * One attribute as a part of a form. `value` is null for none, and undefined for what is no value; what is none stays as it
 * was written, with a sentence at the field.
 */
export class AttributeField {
  #attribute;
  #inputs;
  #entity;
  #hint = null;

  /** `find(words)` looks up entities of the project. */
  constructor(attribute, id, { disabled, find }) {
    this.#attribute = attribute;
    this.#entity = attribute.kind === 'ENTITY' ? new EntityChoice(id, find) : null;
    this.element = attribute.kind === 'CHOICES' ? group(attribute, id) : single(attribute, id, this.#entity?.elements);
    this.element.dataset.attribute = attribute.code;
    this.#inputs = [...this.element.querySelectorAll('select, input, textarea')];
    this.#inputs.forEach((input) => (input.disabled = disabled));
    if (attribute.kind === 'NUMBER') {
      this.#hint = new FieldHint(this.#inputs[0], id);
      this.element.append(this.#hint.element);
      this.#inputs[0].addEventListener('input', () => this.value !== undefined && this.#hint.say(''));
    }
  }

  get code() {
    return this.#attribute.code;
  }

  get name() {
    return this.#attribute.name;
  }

  get kind() {
    return this.#attribute.kind;
  }

  get value() {
    const [input] = this.#inputs;
    switch (this.kind) {
      case 'CHOICES': {
        const chosen = this.#inputs.filter(({ checked }) => checked).map(({ value }) => value);
        return chosen.length ? chosen : null;
      }
      case 'NUMBER':
        return input.value.trim() ? (numberOf(input.value) ?? undefined) : null;
      case 'ENTITY':
        return this.#entity.value;
      case 'YES_NO':
        return input.value ? input.value === 'true' : null;
      default:
        return input.value.trim() ? input.value : null;
    }
  }

  /** Why what stands here is not taken; empty if it is. */
  get refusal() {
    return (this.#entity ?? this.#hint)?.said ?? '';
  }

  /** What is written and not taken; empty if it is. */
  get unfinished() {
    return this.#entity ? this.#entity.unfinished : this.refusal && this.#inputs[0].value;
  }

  /** Takes up again what was not finished. */
  resume(words) {
    if (this.#entity) {
      this.#entity.resume(words);
    } else {
      this.#inputs[0].value = words;
      this.judge();
    }
  }

  focus() {
    this.#inputs[0].focus();
  }

  /** Begins anew, for another span: nothing is being written. */
  begin() {
    this.#hint?.say('');
    this.#entity?.begin();
  }

  /** What is being written stays under the hand. */
  show(value) {
    if (this.#entity) {
      this.#entity.show(value);
    } else if (this.kind === 'CHOICES') {
      this.#inputs.forEach((input) => put(input, 'checked', value?.includes(input.value) ?? false));
    } else if (this.#inputs[0] !== document.activeElement && !this.refusal) {
      put(this.#inputs[0], 'value', String(value ?? ''));
    }
  }

  /** Says at the field whether what is written is no value, and answers it. */
  judge() {
    const isNone = this.value === undefined;
    this.#hint?.say(isNone ? say('canvas.not-a-number') : '');
    return isNone;
  }
}

function single(attribute, id, controls = [control(attribute, id)]) {
  const line = make('div', { class: 'field' });
  line.append(make('label', { for: id }, attribute.name), ...controls);
  return line;
}

function group({ name, choices }, id) {
  const box = make('fieldset', { class: 'field' });
  box.append(make('legend', {}, name));
  for (const { code, name: choice } of choices) {
    const label = make('label', {});
    label.append(make('input', { type: 'checkbox', value: code, name: id }), make('span', {}, choice));
    box.append(label);
  }
  return box;
}

function control({ kind, choices }, id) {
  switch (kind) {
    case 'TEXT':
      return make('textarea', { id, rows: '2', maxlength: LONGEST, dir: 'auto' });
    case 'NUMBER':
      return make('input', { id, type: 'text', inputmode: 'decimal', dir: 'ltr', autocomplete: 'off' });
    case 'YES_NO':
      return select(id, [
        { code: 'true', name: say('canvas.yes') },
        { code: 'false', name: say('canvas.no') },
      ]);
    default:
      return select(id, choices);
  }
}

function select(id, choices) {
  const list = make('select', { id });
  list.append(make('option', { value: '' }, say('canvas.not-told')));
  choices.forEach(({ code, name }) => list.append(make('option', { value: code }, name)));
  return list;
}

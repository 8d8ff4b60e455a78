import { AttributeField } from './attribute-field.js';
import { make } from './elements.js';
import { cap } from './shortcuts.js';
import { say } from './words.js';

/** What is told of a span of the reviewer's own beside its label: a field for each attribute of its layer. */
export class OwnAttributes {
  element = make('fieldset', { class: 'attributes', hidden: '' });
  #schema;
  #find;
  #fields = [];

  /** `find(words)` looks up entities. */
  constructor(schema, find) {
    this.#schema = schema;
    this.#find = find;
  }

  /** Begins with what a span `{layer, attributes}` tells. */
  show({ layer, attributes }) {
    this.#fields = this.#schema.attributesOf(layer).map((each) => new AttributeField(each, `own-${each.code}`, { disabled: false, find: this.#find }));
    this.#fields.forEach((field) => field.show(attributes[field.code] ?? null));
    const title = make('legend', {}, `${say('review.review.own-attributes')} `);
    title.append(cap('F2'));
    this.element.replaceChildren(title, ...this.#fields.map(({ element }) => element));
    this.element.hidden = this.#fields.length === 0;
  }

  focus() {
    this.#fields[0]?.focus();
  }

  /** By code, as they are sent; null while something stands in a field that is no answer, which then has the keyboard. */
  get told() {
    const unfinished = this.#fields.find((field) => field.judge() || field.unfinished);
    unfinished?.focus();
    const told = this.#fields.map(({ code, value }) => [code, value?.entity ?? value]).filter(([, value]) => value !== null);
    return unfinished ? null : Object.fromEntries(told);
  }
}

import { make } from './elements.js';

/** A sentence below a field on why what stands there is not taken; it goes when there is nothing to say any more. */
export class FieldHint {
  element;
  #input;

  constructor(input, id) {
    this.#input = input;
    this.element = make('p', { id: `${id}-hint`, class: 'hint', role: 'status' }, '');
    input.setAttribute('aria-describedby', this.element.id);
  }

  /** What is said, empty if nothing is. */
  get said() {
    return this.element.textContent;
  }

  say(sentence) {
    if (sentence !== this.said) {
      this.element.textContent = sentence;
      this.#input.setAttribute('aria-invalid', String(sentence !== ''));
      sentence && this.element.scrollIntoView({ block: 'nearest' });
    }
  }
}

import { make } from './elements.js';
import { say } from './words.js';

const LONGEST = 2000;

/** A field for the note of a verdict: Enter keeps it, Shift with it begins a line, Escape leaves it as it was. */
export class ReviewNote {
  #panel;
  #field = make('textarea', { rows: '2', dir: 'auto', maxlength: LONGEST });
  #kept = () => {};

  constructor(panel) {
    this.#panel = panel;
    const label = make('label', {}, say('review.review.note-label'));
    label.append(this.#field);
    panel.append(label, make('small', {}, say('review.review.note-hint')));
    this.#field.addEventListener('keydown', (event) => this.#key(event));
    this.#field.addEventListener('blur', () => this.#panel.hidden || this.#close(this.#field.value));
  }

  /** Begins with this; `kept(note)` is told what was written, or nothing where it stays as it was. */
  open(note, kept) {
    this.#kept = kept;
    this.#field.value = note;
    this.#panel.hidden = false;
    this.#field.focus();
  }

  #key(event) {
    if (event.isComposing || !['Enter', 'NumpadEnter', 'Escape'].includes(event.code) || event.shiftKey) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.#close(event.code === 'Escape' ? undefined : this.#field.value);
  }

  #close(note) {
    this.#panel.hidden = true;
    this.#kept(note?.trim());
  }
}

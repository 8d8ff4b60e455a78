import { make } from './elements.js';
import { ReviewNote } from './review-note.js';
import { TypeChoice } from './type-choice.js';
import { say } from './words.js';

/** Asks why a verdict is given: for a reason, and for a note. `kept()` is told when either was given, or the question was left. */
export class ReviewWhy {
  panel = make('div', { class: 'note-field', hidden: '' });
  #reasons = new TypeChoice(say('review.review.reason'));
  #note = new ReviewNote(this.panel);
  #kept;

  constructor(kept) {
    this.#kept = kept;
  }

  /** Which of these `{code, name, retired}` is the reason, near a button. */
  reason(reasons, button, unit, drafts) {
    const given = [...reasons.filter(({ retired }) => !retired), { name: say('review.review.no-reason'), key: 'Digit0', code: null }];
    this.#reasons.ask(given, button.getBoundingClientRect(), ({ code }) => {
      drafts.type(unit, { reason: code });
      this.#kept();
    });
  }

  note(unit, drafts) {
    this.#note.open(drafts.of(unit).note, (note) => {
      note === undefined || drafts.type(unit, { note });
      this.#kept();
    });
  }
}

import { make } from './elements.js';
import { buttonOf } from './review-acts.js';
import { isOpen } from './review-queue.js';
import { saidOf } from './review-said.js';
import { actsOn, choicesOf, namesOf } from './review-versions.js';
import { cap } from './shortcuts.js';
import { say } from './words.js';

/**
 * One disagreement: what there is to choose from, what else can be done, and the reason and note that go with the verdict.
 * Fires, bubbling, `act` (`detail.act`, and `detail.at` of a choice) when something is pressed.
 */
export class ReviewCard extends HTMLElement {
  schema;
  #choices = make('ol', { class: 'choices' });
  #acts = make('div', { class: 'acts' });
  #told = make('div', { class: 'told', role: 'alert' });
  #note = make('p', { class: 'note-text', hidden: '' });

  connectedCallback() {
    this.#choices.setAttribute('aria-label', say('review.review.choices'));
    this.replaceChildren(this.#told, this.#choices, this.#note, this.#acts);
    this.addEventListener('click', ({ target }) => {
      const button = target.closest('button[data-act]');
      button && this.#fire(button);
    });
  }

  /** `draft` is `{reason, note}` of the verdict to be given, `told` a sentence of the server, `reasons` the project's, `names` by login. */
  show(unit, { draft, told, language, reasons, ...known }) {
    const names = namesOf(unit, known.names);
    const spans = unit.versions.flatMap((version) => version.spans);
    this.#told.replaceChildren(...sentences(unit, told, names));
    this.#choices.replaceChildren(...choicesOf(unit, this.schema).map((choice, at) => this.#choice(choice, at, { spans, ends: unit.ends, language, names })));
    this.#acts.replaceChildren(...buttonsOf(unit, reasons.find(({ code }) => code === draft.reason)?.name ?? draft.reason));
    this.#note.textContent = draft.note;
    this.#note.hidden = draft.note === '';
  }

  /** The button of an act, if it is shown. */
  button(act) {
    return this.#acts.querySelector(`[data-act=${act}]`);
  }

  #choice(choice, at, { names, ...what }) {
    const button = make('button', { type: 'button', 'data-act': 'choose', 'data-at': at, class: choice.proposed ? 'choice proposed' : 'choice' });
    const sign = signOf(choice);
    button.append(choice.digit ? cap(choice.digit) : make('span', {}), byOf(choice.by.map((login) => names.get(login) ?? login)), saidOf(choice, what));
    sign && button.append(make('span', { class: 'sign' }, sign));
    choice.digit && button.setAttribute('aria-keyshortcuts', choice.digit);
    const item = make('li');
    item.append(button);
    return item;
  }

  #fire({ dataset: { act, at } }) {
    this.dispatchEvent(new CustomEvent('act', { bubbles: true, detail: { act, at: Number(at) } }));
  }
}

// What stands says so; what is only likely is proposed.
function signOf({ stands, proposed }) {
  const standing = stands && say(stands === 'merged' ? 'review.review.as-merged' : 'review.review.as-decided');
  return standing || (proposed && say('review.review.proposed'));
}

function sentences(unit, told, names) {
  const lines = [];
  unit.verdict && lines.push(make('p', { class: 'renewed' }, decidedOf(unit, names)));
  told && lines.push(make('p', { class: 'refused' }, told));
  return lines;
}

// By whom, and what that means for who decides now.
function decidedOf({ state, verdict: { by } }, names) {
  const name = names.get(by) ?? by;
  return state === 'renewed' ? say('review.review.renewed', name) : by ? say('review.review.anew', name) : say('review.review.merged');
}

function byOf(by) {
  const names = make('span', { class: 'by' });
  by.forEach((one, i) => names.append(...(i > 0 ? [' · '] : []), make('bdi', {}, one)));
  return names;
}

function buttonsOf(unit, reason) {
  const can = actsOn(unit);
  return [
    can.none && buttonOf('none', 'review.review.none'),
    can.own && buttonOf('own', 'review.review.own'),
    can.split && buttonOf('split', 'review.review.split'),
    can.alike && buttonOf('alike', 'review.review.alike', unit.alike),
    reason ? buttonOf('reason', 'review.review.reason-is', reason) : buttonOf('reason', 'review.review.reason'),
    buttonOf('note', 'review.review.note'),
    buttonOf('later', isOpen(unit) ? 'review.review.later' : 'review.review.leave'),
    buttonOf('back', 'review.review.back'),
    buttonOf('undo', 'canvas.undo'),
  ].filter(Boolean);
}

customElements.define('review-card', ReviewCard);

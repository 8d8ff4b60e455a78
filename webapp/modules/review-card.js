import { make } from './elements.js';
import { CAPS } from './review-keys.js';
import { piecesOf, shortened } from './review-pieces.js';
import { actsOn, choicesOf } from './review-versions.js';
import { cap } from './shortcuts.js';
import { figure, say } from './words.js';

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
  show(unit, { draft, told, language, reasons, names }) {
    const spans = unit.versions.flatMap((version) => version.spans);
    this.#told.replaceChildren(...sentences(unit, told));
    this.#choices.replaceChildren(...choicesOf(unit, this.schema).map((choice, at) => this.#choice(choice, at, { spans, ends: unit.ends, language, names })));
    this.#acts.replaceChildren(...buttonsOf(unit, reasons.find(({ code }) => code === draft.reason)?.name));
    this.#note.textContent = draft.note;
    this.#note.hidden = draft.note === '';
  }

  /** The button of an act, if it is shown. */
  button(act) {
    return this.#acts.querySelector(`[data-act=${act}]`);
  }

  #choice(choice, at, { spans, ends, language, names }) {
    const button = make('button', { type: 'button', 'data-act': 'choose', 'data-at': at, class: choice.proposed ? 'choice proposed' : 'choice' });
    const said = make('span', { class: 'said' });
    said.append(...(choice.nothing ? [make('span', { class: 'nothing' }, say('review.review.nothing'))] : []));
    choice.marks.forEach((mark) => said.append(...this.#mark(mark, spans, language)));
    choice.relations.forEach((relation) => said.append(relationOf(relation, ends, language)));
    choice.told.forEach(({ name, values }) => said.append(attributeOf(name, values)));
    button.append(choice.digit ? cap(choice.digit) : make('span', {}), byOf(choice.standing ? [say('review.review.standing')] : choice.by.map((login) => names.get(login) ?? login)), said);
    choice.proposed && button.append(make('span', { class: 'sign' }, say('review.review.proposed')));
    choice.digit && button.setAttribute('aria-keyshortcuts', choice.digit);
    const item = make('li');
    item.append(button);
    return item;
  }

  #mark(mark, spans, language) {
    const exact = make('bdi', { class: 'exact', lang: language, title: mark.exact.join(' … ') });
    exact.append(...piecesOf(mark, spans).map(({ text, differs }) => make(differs ? 'mark' : 'span', {}, text)));
    const swatch = make('span', { class: `swatch ${mark.label.style}` });
    swatch.style.setProperty('--label', mark.label.color);
    const label = make('span', { class: 'label' });
    label.append(swatch, make('bdi', {}, mark.label.name), make('small', {}, mark.layerName));
    return [exact, label];
  }

  #fire({ dataset: { act, at } }) {
    this.dispatchEvent(new CustomEvent('act', { bubbles: true, detail: { act, at: Number(at) } }));
  }
}

function sentences(unit, told) {
  const lines = [];
  unit.state === 'renewed' && lines.push(make('p', { class: 'renewed' }, say('review.review.renewed')));
  unit.verdict && unit.state !== 'renewed' && lines.push(make('p', { class: 'renewed' }, say('review.review.anew')));
  told && lines.push(make('p', { class: 'refused' }, told));
  return lines;
}

function byOf(by) {
  const names = make('span', { class: 'by' });
  by.forEach((one, i) => names.append(...(i > 0 ? [' · '] : []), make('bdi', {}, one)));
  return names;
}

// From which end to which it goes, as one reads.
function relationOf({ name, back }, ends, language) {
  const relation = make('span', { class: 'relation' });
  const [from, to] = (back ? [...ends].reverse() : ends).map(({ exact }) => make('bdi', { class: 'exact', lang: language }, shortened(exact)));
  const arrow = make('span', { class: 'arrow', 'aria-label': say('review.review.to'), role: 'img' }, document.dir === 'rtl' ? '←' : '→');
  relation.append(make('bdi', { class: 'label' }, name), ' ', from ?? '', arrow, to ?? '');
  return relation;
}

function attributeOf(name, values) {
  const attribute = make('span', { class: 'attribute' });
  const shown = values.map((value) => (value === true || value === false ? say(value ? 'canvas.yes' : 'canvas.no') : typeof value === 'number' ? figure(value) : value));
  attribute.append(make('bdi', {}, name), ': ', ...shown.flatMap((value, i) => [i > 0 ? ' · ' : '', make('bdi', {}, String(value))]));
  return attribute;
}

function buttonsOf(unit, reason) {
  const can = actsOn(unit);
  const button = (act, text) => {
    const element = make('button', { type: 'button', 'data-act': act, 'aria-keyshortcuts': CAPS[act], class: 'quiet' });
    element.append(cap(CAPS[act]), make('span', {}, text));
    return element;
  };
  return [
    can.none && button('none', say('review.review.none')),
    can.own && button('own', say('review.review.own')),
    can.split && button('split', say('review.review.split')),
    can.alike && button('alike', say('review.review.alike', unit.alike)),
    button('reason', reason ? say('review.review.reason-is', reason) : say('review.review.reason')),
    button('note', say('review.review.note')),
    button('later', say('review.review.later')),
    button('back', say('review.review.back')),
    button('undo', say('canvas.undo')),
  ].filter(Boolean);
}

customElements.define('review-card', ReviewCard);

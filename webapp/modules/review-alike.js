import { make } from './elements.js';
import { saidOf } from './review-said.js';
import { choicesOf } from './review-versions.js';
import { cap } from './shortcuts.js';
import { say } from './words.js';

/**
 * Asks whether disagreements that are alike get the same verdict: a list with ticks, each with its context. Digits change the
 * choice, Enter decides all that are ticked. `done({choice, also})` is told of it, `left()` when nothing was decided.
 */
export class ReviewAlike {
  #schema;
  #dialog = make('dialog', { class: 'review-alike', 'aria-labelledby': 'alike-title' });
  #choices = make('div', { class: 'row', role: 'radiogroup' });
  #list = make('ul');
  #say = make('p', { class: 'hint', role: 'status' });
  #decide = make('button', { type: 'button', class: 'main' });
  #unit;
  #choice;
  #done;

  constructor(schema, parent, { done, left }) {
    this.#schema = schema;
    this.#done = done;
    const leave = make('button', { type: 'button', class: 'quiet' }, say('canvas.close'));
    const acts = make('div', { class: 'row end' });
    acts.append(leave, this.#decide);
    this.#choices.setAttribute('aria-label', say('review.review.choices'));
    this.#dialog.append(make('h2', { id: 'alike-title' }, say('review.review.alike-title')), this.#choices, this.#list, this.#say, acts);
    this.#dialog.addEventListener('close', () => left());
    this.#dialog.addEventListener('keydown', (event) => this.#key(event));
    this.#dialog.addEventListener('change', () => this.#count());
    this.#choices.addEventListener('click', ({ target }) => this.#choose(target.closest('button')?.dataset.key));
    leave.addEventListener('click', () => this.#dialog.close());
    this.#decide.addEventListener('click', () => this.#take());
    parent.append(this.#dialog);
  }

  /** `items` is a promise of the units alike. */
  async ask(unit, language, items) {
    this.#unit = unit;
    this.#choice = null;
    const what = { spans: unit.versions.flatMap(({ spans }) => spans), ends: unit.ends, language };
    this.#choices.replaceChildren(...offeredIn(unit, this.#schema).map((choice) => radioOf(choice, what)));
    this.#choose(unit.proposal);
    this.#list.replaceChildren();
    this.#say.textContent = say('review.review.reading');
    this.#dialog.showModal();
    this.#decide.focus();
    const alike = await items.catch((hindrance) => this.#fail(hindrance));
    if (alike && this.#unit === unit) {
      this.#list.replaceChildren(...alike.filter(({ id }) => id !== unit.id).map((item) => rowOf(item, language)));
      this.#count();
    }
  }

  #fail(hindrance) {
    this.#say.textContent = hindrance.isRefusal ? hindrance.message : say('canvas.no-answer');
    return null;
  }

  #key(event) {
    const [, digit] = /^(?:Digit|Numpad)([1-9])$/.exec(event.code) ?? [];
    const version = digit && this.#unit.versions[Number(digit) - 1];
    if (version) {
      event.preventDefault();
      this.#choose(version.key);
    } else if (event.code === 'Enter' && !event.repeat && event.target.tagName !== 'BUTTON') {
      event.preventDefault();
      this.#take();
    }
  }

  #choose(key) {
    this.#choice = key ?? this.#choice;
    for (const radio of this.#choices.children) {
      radio.setAttribute('aria-checked', String(radio.dataset.key === this.#choice));
    }
    this.#count();
  }

  #count() {
    const count = this.#ticked().length;
    this.#say.textContent = this.#choice ? '' : say('review.review.alike-choose');
    this.#decide.textContent = say('review.review.alike-decide', count + 1);
  }

  #ticked() {
    return [...this.#list.querySelectorAll('input:checked')].map(({ value }) => value);
  }

  #take() {
    const known = [...this.#choices.children].some(({ dataset }) => dataset.key === this.#choice);
    if (known) {
      const also = this.#ticked();
      const choice = this.#choice;
      this.#dialog.close();
      this.#done({ choice, also });
    }
  }
}

// What stands of a reviewer's own goes for no other place.
const offeredIn = (unit, schema) => choicesOf(unit, schema).filter(({ key }) => unit.versions.some((version) => version.key === key && version.by.length > 0));

// What it says and not who said so: these are others in each article.
function radioOf(choice, what) {
  const radio = make('button', { type: 'button', role: 'radio', 'data-key': choice.key, 'aria-checked': 'false' });
  radio.append(choice.digit ? cap(choice.digit) : '', saidOf(choice, what));
  return radio;
}

function rowOf({ id, name, before, exact, after }, language) {
  const row = make('li');
  const line = make('label');
  const text = make('bdi', { class: 'text', lang: language });
  text.append(before, make('mark', {}, exact), after);
  line.append(make('input', { type: 'checkbox', value: id, checked: '' }), text, make('small', {}, name));
  row.append(line);
  return row;
}

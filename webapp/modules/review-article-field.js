import { make } from './elements.js';
import { say } from './words.js';

const TYPING = 150;

/**
 * One of the articles in which something is to be decided, looked up by its name while one types; empty for all. `value` is its
 * id. `find(words)` answers a promise of some of them, `{article, name, left}` each.
 */
export class ReviewArticleField {
  #find;
  #chosen;
  #known = new Map();
  #input;
  #list;
  #typing;

  /** `chosen` is `{id, name}`, or null. */
  constructor(id, chosen, find) {
    this.#find = find;
    this.#chosen = chosen;
    this.#input = make('input', { id, type: 'text', list: `${id}-list`, dir: 'auto', autocomplete: 'off', placeholder: say('review.review.filter.all') });
    this.#input.value = chosen?.name ?? '';
    this.#list = make('datalist', { id: `${id}-list` });
    this.elements = [this.#input, this.#list];
    this.#input.addEventListener('input', () => this.#type());
    this.#input.addEventListener('focus', () => this.#look(0));
    this.#input.addEventListener('change', (event) => this.#take(event));
  }

  get value() {
    return this.#chosen?.id ?? '';
  }

  #type() {
    this.#input.setCustomValidity('');
    this.#look(TYPING);
  }

  #look(pause) {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#ask(this.#input.value.trim()), pause);
  }

  async #ask(words) {
    const found = await this.#find(words === this.#chosen?.name ? '' : words).catch(() => []);
    const names = found.map(({ name }) => name);
    // Two of one name are told apart by their numbers.
    this.#known = new Map(found.map((each) => [names.filter((name) => name === each.name).length > 1 ? `${each.name} (${each.article})` : each.name, each]));
    this.#list.replaceChildren(...[...this.#known].map(([value, { left }]) => make('option', { value, label: say('review.review.filter.left', value, left) })));
  }

  // Part of a name is enough where only one has it.
  async #take(event) {
    const words = this.#input.value.trim();
    const known = this.#known.get(words);
    if (known || words === '') {
      this.#chosen = known ? { id: known.article, name: known.name } : null;
      return;
    }
    event.stopPropagation();
    await this.#ask(words);
    if (words === this.#input.value.trim()) {
      this.#settle(this.#known.has(words) ? words : this.#known.size === 1 ? [...this.#known.keys()][0] : null);
    }
  }

  #settle(name) {
    if (name === null) {
      this.#input.setCustomValidity(say('review.review.filter.which'));
      this.#input.reportValidity();
    } else {
      this.#input.value = name;
      this.#input.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
}

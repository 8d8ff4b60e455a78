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
    this.#input.addEventListener('input', () => this.#look(TYPING));
    this.#input.addEventListener('focus', () => this.#look(0));
    this.#input.addEventListener('change', (event) => this.#take(event));
  }

  get value() {
    return this.#chosen?.id ?? '';
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

  // What names none of them leaves it as it was.
  #take(event) {
    const found = this.#known.get(this.#input.value.trim());
    if (found || this.#input.value.trim() === '') {
      this.#chosen = found ? { id: found.article, name: found.name } : null;
    } else {
      event.stopPropagation();
      this.#input.value = this.#chosen?.name ?? '';
    }
  }
}

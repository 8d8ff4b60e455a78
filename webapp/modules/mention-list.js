import { make } from './elements.js';
import { say } from './words.js';

// What is being written just before the caret: a login, or letters of a name in whatever script.
const BEGUN = /(?<![A-Za-z0-9._@-])@([^\s@]{0,40})$/u;
const MOST = 6;
let made = 0;

/**
 * Offers the members of the project while one writes `@` in a text area. `members()` answers a promise of a Map of names by
 * login; as long as it has none, nothing is offered.
 */
export class MentionList {
  element = make('ul', { class: 'mention-list', role: 'listbox', hidden: '' });
  #text;
  #members;
  #logins = [];
  #active = 0;
  #asked = 0;

  constructor(text, members) {
    this.#text = text;
    this.#members = members;
    this.element.id = `mention-list-${++made}`;
    this.element.setAttribute('aria-label', say('canvas.talk.members'));
    text.setAttribute('aria-autocomplete', 'list');
    text.addEventListener('input', () => this.#look());
    text.addEventListener('blur', () => this.#close());
    // The text keeps the focus.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.element.addEventListener('click', ({ target }) => this.#take([...this.element.children].indexOf(target.closest('[role=option]'))));
  }

  /** Whether a key was for the list, which is open then. */
  takes(event) {
    if (this.element.hidden || event.isComposing || event.ctrlKey || event.metaKey) {
      return false;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.#point((this.#active + step + this.#logins.length) % this.#logins.length);
    } else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) {
      this.#take(this.#active);
    } else if (event.key === 'Escape') {
      this.#close();
    } else {
      return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  get #begun() {
    const { value, selectionStart, selectionEnd } = this.#text;
    return selectionStart === selectionEnd ? value.slice(0, selectionStart).match(BEGUN) : null;
  }

  // An answer that comes after more was written is nobody's.
  async #look() {
    const asked = ++this.#asked;
    if (!this.#begun) {
      this.#close();
      return;
    }
    const members = await this.#members().catch(() => new Map());
    const words = this.#begun?.[1].toLocaleLowerCase();
    if (asked === this.#asked && words !== undefined && this.#text === document.activeElement) {
      this.#offer(nearest(members, words));
    }
  }

  #offer(members) {
    this.#logins = members.map(([login]) => login);
    this.element.replaceChildren(...members.map(([login, name], i) => option(`${this.element.id}-${i}`, login, name)));
    this.element.hidden = members.length === 0;
    if (members.length > 0) {
      this.#text.setAttribute('aria-controls', this.element.id);
      this.#point(0);
      this.element.scrollIntoView({ block: 'nearest' });
    } else {
      this.#close();
    }
  }

  #point(index) {
    this.#active = index;
    [...this.element.children].forEach((row, i) => row.setAttribute('aria-selected', i === index));
    this.#text.setAttribute('aria-activedescendant', this.element.children[index].id);
  }

  #take(index) {
    const begun = this.#begun;
    const login = this.#logins[index];
    if (begun && login) {
      const end = this.#text.selectionStart;
      this.#text.setRangeText(`@${login} `, end - begun[1].length - 1, end, 'end');
      this.#text.dispatchEvent(new Event('input', { bubbles: true }));
    }
    this.#close();
  }

  #close() {
    this.element.hidden = true;
    this.#text.removeAttribute('aria-activedescendant');
    this.#text.removeAttribute('aria-controls');
  }
}

/** Who begins so comes before those who only have it somewhere. */
function nearest(members, words) {
  const fits = (text) => [text.startsWith(words), text.includes(words)].indexOf(true);
  return [...members]
    .map(([login, name]) => ({ member: [login, name], at: [login, name].map((each) => fits(each.toLocaleLowerCase())).filter((place) => place >= 0) }))
    .filter(({ at }) => at.length > 0)
    .sort((one, other) => Math.min(...one.at) - Math.min(...other.at))
    .slice(0, MOST)
    .map(({ member }) => member);
}

function option(id, login, name) {
  const row = make('li', { id, role: 'option' });
  row.append(make('bdi', {}, name), ' ', make('bdi', { class: 'login' }, `@${login}`));
  return row;
}

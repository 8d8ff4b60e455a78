import { KeptStore } from './kept-store.js';
import { Session } from './session.js';
import { TALK } from './talk.js';
import { say } from './words.js';

// What is on its way at this moment need not be told.
const SETTLES_WITHIN = 3000;
const LOOKS_AGAIN = 3000;

/** Says of which articles changes of this member wait in this browser, and leads there: opening one sends them. */
export class KeptElsewhere extends HTMLElement {
  #store;
  #next;

  async connectedCallback() {
    this.setAttribute('role', 'status');
    this.#store = await KeptStore.open();
    if (this.#store && Session.member) {
      this.#look();
      addEventListener('focus', () => this.#look());
    }
  }

  async #look() {
    clearTimeout(this.#next);
    const rows = (await this.#store.all().catch(() => [])).filter((row) => row.member === Session.member && !isSentHere(row));
    const settled = Date.now() - SETTLES_WITHIN;
    this.#show(rows.filter(({ made }) => made < settled));
    if (rows.length > 0) {
      this.#next = setTimeout(() => this.#look(), LOOKS_AGAIN);
    }
  }

  #show(rows) {
    const places = new Map();
    rows.forEach((row) => places.set(row.address, [...(places.get(row.address) ?? []), row]));
    const told = [...places.values()].map((waiting) => sentence(waiting));
    if (told.map(({ textContent }) => textContent).join() !== [...this.children].map(({ textContent }) => textContent).join()) {
      this.replaceChildren(...told);
    }
  }
}

function sentence(waiting) {
  const [{ heading, address }] = waiting;
  const element = document.createElement('p');
  const link = document.createElement('a');
  const name = document.createElement('bdi');
  name.textContent = heading;
  link.href = address;
  link.append(name);
  element.append(say('script.kept-edits', waiting.length), ' ', link);
  return element;
}

/** What belongs to the set that lies open is sent by its canvas, and what is said of its article with it; what is decided, by the reviewer's desk. */
function isSentHere({ article, set }) {
  const { dataset } = document.querySelector('text-canvas, review-desk') ?? {};
  return dataset?.article === article && [TALK, dataset.set].includes(set);
}

customElements.define('kept-elsewhere', KeptElsewhere);

import { figure, say, spoken } from './words.js';

/** Tells how many notices the member of this page has not seen, beside the way to them. */
export class NoticeBell extends HTMLElement {
  #count;

  connectedCallback() {
    this.#count = document.createElement('strong');
    this.#count.className = 'count';
    this.#count.hidden = true;
    this.querySelector('a').append(this.#count);
    this.look();
  }

  /** Asks anew. Where there is no answer it goes on telling what it told. */
  async look() {
    const answer = await read('notices/unseen').catch(() => undefined);
    if (answer) {
      this.#show(answer);
    }
    return answer;
  }

  #show({ unseen, most }) {
    this.#count.hidden = unseen === 0;
    this.#count.textContent = unseen < most ? figure(unseen) : `${figure(most - 1)}+`;
    this.#count.title = say('script.notices', unseen);
  }
}

async function read(path) {
  const { content } = document.querySelector('meta[name="api"]');
  const response = await fetch(`${content}/${path}`, { headers: { Accept: 'application/json', 'Accept-Language': spoken() } });
  return response.ok ? response.json() : undefined;
}

customElements.define('notice-bell', NoticeBell);

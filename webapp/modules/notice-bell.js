import { NoticeFeed } from './notice-feed.js';
import { figure, say } from './words.js';

/**
 * Tells how many notices the member of this page has not seen, beside the way to them, and goes on telling it. Fires on the
 * document `notice` {notice} for each that is new, and `moved` {article, set, state} for what NoticeFeed hears.
 */
export class NoticeBell extends HTMLElement {
  #api;
  #count;
  #feed;
  #latest = null;

  connectedCallback() {
    this.#api = document.querySelector('meta[name="api"]').content;
    this.#count = document.createElement('strong');
    this.#count.className = 'count';
    this.#count.hidden = true;
    this.querySelector('a').append(this.#count);
    this.#feed = new NoticeFeed(this.#api);
    this.#feed.addEventListener('open', () => this.#look());
    this.#feed.addEventListener('notice', () => this.#look());
    this.#feed.addEventListener('moved', ({ detail }) => fire('moved', detail));
    this.#feed.start();
    this.#look();
  }

  disconnectedCallback() {
    this.#feed.stop();
  }

  /** Where there is no answer it goes on telling what it told. */
  async #look() {
    const answer = await NoticeFeed.read(this.#api, 'notices/unseen').catch(() => undefined);
    if (answer) {
      const { unseen, most, latest } = answer;
      const isNew = this.#latest !== null && latest && BigInt(latest) > BigInt(this.#latest);
      this.#show(unseen, most);
      this.#latest = latest ?? '0';
      isNew && this.#tell();
    }
  }

  #show(unseen, most) {
    this.#count.hidden = unseen === 0;
    this.#count.textContent = unseen < most ? figure(unseen) : `${figure(most - 1)}+`;
    this.#count.title = say('script.notices', unseen);
  }

  async #tell() {
    const answer = await NoticeFeed.read(this.#api, 'notices?limit=1').catch(() => undefined);
    const [notice] = answer?.items ?? [];
    notice && fire('told', { notice });
  }
}

function fire(type, detail) {
  document.dispatchEvent(new CustomEvent(type, { detail }));
}

customElements.define('notice-bell', NoticeBell);

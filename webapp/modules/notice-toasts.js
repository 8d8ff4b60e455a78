import { make } from './elements.js';
import { say } from './words.js';

const SHOWN = 10000;

/** Says what is new in a corner of the page, to be read and to be heard, and takes it back after a while. */
export class NoticeToasts extends HTMLElement {
  #leaving;

  connectedCallback() {
    this.#leaving = new AbortController();
    this.setAttribute('role', 'status');
    document.addEventListener('told', ({ detail }) => this.#show(detail.notice), { signal: this.#leaving.signal });
  }

  disconnectedCallback() {
    this.#leaving.abort();
  }

  #show(notice) {
    const toast = make('div', { class: 'notice-toast' });
    const close = make('button', { type: 'button', class: 'quiet' }, say('script.notice.dismiss'));
    const link = make('a', { href: `${pages()}/notice/notices?open=${notice.id}` }, sentence(notice));
    let timer;
    const wait = () => (timer = setTimeout(() => toast.remove(), SHOWN));
    const stay = () => clearTimeout(timer);
    close.addEventListener('click', () => toast.remove());
    toast.addEventListener('pointerenter', stay);
    toast.addEventListener('focusin', stay);
    toast.addEventListener('pointerleave', wait);
    toast.addEventListener('focusout', wait);
    toast.append(link, close);
    if (notice.note) {
      toast.append(make('q', { dir: 'auto' }, notice.note));
    }
    this.replaceChildren(toast);
    wait();
  }
}

function sentence({ kind, by, amount, article, project }) {
  return say(`script.notice.${kind}`, by?.name ?? '', amount, article?.name ?? '', project.name);
}

function pages() {
  return document.querySelector('meta[name="api"]').content.replace(/\/api\/v1$/, '');
}

customElements.define('notice-toasts', NoticeToasts);

import { make } from './elements.js';
import { figure, say } from './words.js';

/** Which of how many is shown now; empty where it is none of them. */
export const placed = (place) => (place ? say('review.review.place', place.nth, place.of) : '');

/** Above the text: which article, how far one has come and how fast, and whether names are hidden. */
export class ReviewHead extends HTMLElement {
  #name = make('h1');
  #kind = make('span', { class: 'kind' });
  #place = make('span', { class: 'place' });
  #rate = make('span', { class: 'rate' });
  #hidden = make('span', { class: 'hidden-names', hidden: '' }, say('review.review.hidden'));
  #fold = make('button', { type: 'button', class: 'quiet fold', 'aria-expanded': 'false' });

  connectedCallback() {
    this.#rate.title = say('review.review.rate-title');
    this.replaceChildren(this.#name, this.#kind, this.#place, this.#rate, this.#hidden, this.#fold);
    this.#fold.addEventListener('click', () => this.dispatchEvent(new CustomEvent('fold')));
  }

  /** `count` filters are set. */
  filters(count, isOpen) {
    this.#fold.textContent = count > 0 ? say('review.review.filters-set', count) : say('review.review.filters');
    this.#fold.setAttribute('aria-expanded', String(isOpen));
  }

  names(areHidden) {
    this.#hidden.hidden = !areHidden;
  }

  /** `place` is null where it is none of those to be decided. */
  show(unit, place) {
    const link = make('a', { href: `../annotation/annotate?article=${unit.article}` });
    link.append(make('bdi', {}, unit.name));
    this.#name.replaceChildren(link);
    this.#kind.textContent = say(`review.review.kind.${unit.kind}`);
    this.#place.textContent = placed(place);
  }

  rate(perMinute) {
    this.#rate.textContent = say('review.review.rate', figure(perMinute));
  }

  clear() {
    this.#name.textContent = say('review.review.title');
    [this.#kind, this.#place].forEach((each) => (each.textContent = ''));
  }
}

customElements.define('review-head', ReviewHead);

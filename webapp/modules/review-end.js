import { make } from './elements.js';
import { say } from './words.js';

/** What stands there once nothing is left: what was decided, which gold sets may be declared done, or why there is nothing. */
export class ReviewEnd {
  #wire;
  #panel;
  #project;
  // What was begun before is left once something else is shown.
  #turn = 0;

  constructor(panel, wire, project) {
    this.#panel = panel;
    this.#wire = wire;
    this.#project = project;
  }

  /** `decided` so many in this sitting, all of them on the server once `settled`; `filtered` tells that only some were asked for. */
  async show({ decided, filtered, editable, settled }) {
    const turn = ++this.#turn;
    this.#panel.hidden = false;
    const title = make('h2', { tabindex: '-1' }, say(filtered ? 'review.review.end.filtered' : 'review.review.end'));
    this.#panel.replaceChildren(title, make('p', {}, say('review.review.end.decided', decided)));
    title.focus({ preventScroll: true });
    if (filtered) {
      this.#panel.append(this.#link(`?project=${this.#project}`, 'review.review.end.all'));
      return;
    }
    await settled;
    const all = await this.#wire.units({ state: 'all' }, null, 1).catch(() => null);
    if (turn !== this.#turn || !all) {
      return;
    }
    if (all.left === 0) {
      title.textContent = say('review.review.empty');
      this.#panel.replaceChildren(title, make('p', {}, say('review.review.empty-text')), this.#link(`../corpus/articles?project=${this.#project}`, 'review.review.empty-way'));
    } else if (editable) {
      await this.#offer(turn);
    }
  }

  hide() {
    this.#turn++;
    this.#panel.hidden = true;
    this.#panel.replaceChildren();
  }

  async #offer(turn) {
    const ready = await this.#wire.ready().catch(() => []);
    if (turn === this.#turn && ready.length > 0) {
      const list = make('ul', { class: 'done' });
      list.append(...ready.map(({ article, name }) => this.#row(article, name)));
      this.#panel.append(make('p', {}, say('review.review.end.articles')), list);
    }
  }

  #row(id, name) {
    const row = make('li');
    const button = make('button', { type: 'button' }, say('review.review.adjudicate'));
    const told = make('span', { role: 'status' });
    button.setAttribute('aria-label', `${say('review.review.adjudicate')} · ${name}`);
    row.append(this.#named(id, name), button, told);
    button.addEventListener('click', async () => {
      button.disabled = true;
      const refusal = await this.#wire.adjudicate(id).catch(() => say('canvas.no-answer'));
      button.hidden = refusal === null;
      button.disabled = false;
      told.textContent = refusal ?? say('review.review.adjudicated');
    });
    return row;
  }

  #named(id, name) {
    const link = make('a', { href: `../annotation/annotate?article=${id}&set=gold` });
    link.append(make('bdi', {}, name));
    return link;
  }

  #link(address, key) {
    return make('a', { class: 'button main', href: address }, say(key));
  }
}

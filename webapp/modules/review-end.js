import { make } from './elements.js';
import { buttonOf } from './review-acts.js';
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
    panel.addEventListener('click', ({ target }) => this.#act(target.closest('button[data-act]')));
  }

  /**
   * `decided` so many in this sitting, all of them on the server once `settled`; `filters` tell what was asked for, and `refusal`
   * why that was not to be had, if it was not.
   */
  async show({ decided, filters, refusal, editable, settled }) {
    const turn = ++this.#turn;
    const filtered = Object.keys(filters).length > 0;
    this.#panel.hidden = false;
    const title = make('h2', { tabindex: '-1' }, refusal ?? say(filtered ? 'review.review.end.filtered' : 'review.review.end'));
    this.#panel.replaceChildren(title, make('p', {}, say('review.review.end.decided', decided)), ...actsOf(editable, decided));
    title.focus({ preventScroll: true });
    (filtered || refusal) && this.#panel.append(this.#link(`?project=${this.#project}`, 'review.review.end.all'));
    await settled;
    if (turn !== this.#turn || refusal || Object.keys(filters).some((part) => part !== 'article')) {
      return;
    }
    const all = await this.#wire.units({ ...filters, state: 'all' }, null, 1).catch(() => null);
    if (turn === this.#turn && all?.left === 0) {
      await (filtered ? this.#wait(filters.article, turn) : this.#invite(title));
    } else if (turn === this.#turn && all && editable) {
      await this.#offer(turn, filters.article);
    }
  }

  #invite(title) {
    title.textContent = say('review.review.empty');
    this.#panel.replaceChildren(title, make('p', {}, say('review.review.empty-text')), this.#link(`../corpus/articles?project=${this.#project}`, 'review.review.empty-way'));
  }

  // What was not compared yet waits for somebody.
  async #wait(article, turn) {
    const sets = await this.#wire.sets(article).catch(() => []);
    const submitted = sets.filter(({ state }) => ['submitted', 'adjudicated'].includes(state));
    turn === this.#turn && this.#panel.append(make('p', {}, say('review.review.end.waits', submitted.length, sets.length)), make('p', {}, say('review.review.empty-text')));
  }

  hide() {
    this.#turn++;
    this.#panel.hidden = true;
    this.#panel.replaceChildren();
  }

  async #offer(turn, article) {
    const ready = await this.#wire.ready(article).catch(() => []);
    if (turn === this.#turn && ready.length > 0) {
      const list = make('ul', { class: 'done' });
      list.append(...ready.map(({ article, name }) => this.#row(article, name)));
      this.#panel.append(make('p', {}, say('review.review.end.articles')), list);
    }
  }

  #act(button) {
    button && this.#panel.dispatchEvent(new CustomEvent('act', { bubbles: true, detail: { act: button.dataset.act } }));
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

// What was decided last can be decided anew, or taken back, be it of an earlier sitting.
function actsOf(editable, decided) {
  const row = make('div', { class: 'acts' });
  decided > 0 && row.append(buttonOf('back', 'review.review.back'));
  editable && row.append(buttonOf('undo', 'canvas.undo'));
  return row.children.length > 0 ? [row] : [];
}

import { CanvasPanel } from './canvas-panel.js';
import { make } from './elements.js';
import { choicesOf } from './review-versions.js';
import { moment } from './thread-view.js';
import { Wire } from './wire.js';
import { say, spoken } from './words.js';

const WITHIN = 20000;
// Whoever walks over marks asks for none of them.
const RESTING = 150;
const BETWEEN = ' · ';

/**
 * Where the selected mark of a gold set comes from: who said what there, by which rule it was merged, or who decided it and why.
 * `data-review` is the address of the review page, for those who may go there; `for` may name the canvas.
 */
export class GoldOrigin extends CanvasPanel {
  #wire;
  #mark = null;
  #isOutdated = false;
  #resting;
  #asking = new AbortController();

  arrive() {
    this.#wire = new Wire(this.canvas.dataset);
    const { signal } = this;
    this.hidden = true;
    ['span-selected', 'relation-selected'].forEach((type) => this.canvas.addEventListener(type, () => this.#follow(), { signal }));
    ['spans-changed', 'relations-changed'].forEach((type) => this.canvas.addEventListener(type, (event) => this.#changed(event), { signal }));
    this.canvas.addEventListener('save-state', () => this.#saved(), { signal });
    this.#follow();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop();
  }

  // A relation is selected beside one of its spans.
  #follow() {
    const mark = this.canvas.links.current ?? this.canvas.selected;
    if (mark !== this.#mark) {
      this.#mark = mark;
      this.#begin();
    }
  }

  #begin() {
    this.#stop();
    this.hidden = true;
    this.#isOutdated = false;
    if (this.#mark) {
      this.#resting = setTimeout(() => this.#askOnceSaved(), RESTING);
    }
  }

  #askOnceSaved() {
    if (this.canvas.waiting > 0) {
      this.#isOutdated = true;
    } else {
      this.#ask(this.#mark);
    }
  }

  #stop() {
    clearTimeout(this.#resting);
    this.#asking.abort();
  }

  #changed({ detail: { before, after } }) {
    this.#isOutdated ||= [...before, ...after].some(({ id }) => id === this.#mark);
  }

  // What was just made or changed has its verdict once it is on the server.
  #saved() {
    if (this.#isOutdated && this.canvas.waiting === 0) {
      this.#begin();
    }
  }

  async #ask(mark) {
    this.#asking = new AbortController();
    const signal = AbortSignal.any([this.#asking.signal, AbortSignal.timeout(WITHIN)]);
    try {
      const response = await this.#wire.ask(`gold/${encodeURIComponent(mark)}/origin`, { signal });
      if (response.ok) {
        this.#show(await response.json());
      }
    } catch {
      // It is asked again with the next mark.
    }
  }

  #show({ hand, settled, names, reasons }) {
    const name = (login) => names[login] ?? login;
    const parts = settled.map((unit) => this.#unit(unit, name, reasons));
    if (hand) {
      parts.unshift(make('p', { class: 'how' }, say('canvas.origin.hand', name(hand.by), moment(hand.made))));
    }
    this.replaceChildren(make('h2', {}, say('canvas.origin')), ...parts);
    this.hidden = parts.length === 0;
  }

  #unit(unit, name, reasons) {
    const part = make('div', { class: 'unit' });
    const { verdict } = unit;
    part.append(make('p', { class: 'how' }, howOf(unit, name)), this.#votes(unit, name));
    if (verdict?.reason) {
      const known = reasons[verdict.reason];
      part.append(make('p', { class: 'why' }, say('canvas.origin.reason', known?.[spoken()] ?? known?.en ?? verdict.reason)));
    }
    if (verdict?.note) {
      part.append(make('p', { class: 'words', dir: 'auto' }, verdict.note));
    }
    if (unit.state === 'renewed') {
      part.append(make('p', { class: 'why' }, say('canvas.origin.renewed')));
    }
    if (this.dataset.review) {
      part.append(make('a', { href: `${this.dataset.review}&at=${unit.id}` }, say('canvas.origin.card')));
    }
    return part;
  }

  #votes(unit, name) {
    const list = make('ul', { 'aria-label': say('canvas.origin.votes') });
    const lists = new Intl.ListFormat(spoken(), { type: 'conjunction' });
    for (const choice of choicesOf(unit, this.canvas.schema).filter(({ by }) => by.length > 0)) {
      const taken = choice.key === unit.verdict?.key;
      const line = make('li', taken ? { class: 'taken' } : {});
      line.append(make('bdi', { class: 'who' }, lists.format(choice.by.map(name))), BETWEEN, ...this.#said(choice, unit.ends));
      taken && line.append(BETWEEN, make('span', { class: 'sign' }, say('canvas.origin.taken')));
      list.append(line);
    }
    return list;
  }

  #said({ nothing, marks, relations, told }, ends) {
    if (nothing) {
      return [make('span', { class: 'label' }, say('canvas.origin.nothing'))];
    }
    const { lang } = this.canvas;
    const of = marks.flatMap(({ exact, label }) => [make('bdi', { lang }, exact.join(' … ')), BETWEEN, make('bdi', { class: 'label' }, label.name)]);
    const between = relations.flatMap(({ name, back }) => {
      const [from, to] = back ? [...ends].reverse() : ends;
      return [make('bdi', { lang }, from?.exact ?? ''), ' ', make('bdi', { class: 'label' }, name), ' ', make('bdi', { lang }, to?.exact ?? '')];
    });
    const more = told.flatMap(({ name, values }) => [BETWEEN, make('bdi', { class: 'label' }, say('canvas.origin.told', name, values.join(BETWEEN)))]);
    return [...of, ...between, ...more];
  }
}

// One sentence of who or what settled it.
function howOf({ verdict, versions }, name) {
  if (!verdict) {
    return say('canvas.origin.open');
  }
  const when = moment(verdict.made);
  if (verdict.act !== 'merged') {
    const [known, somebody] =
      verdict.act === 'own'
        ? ['canvas.origin.decided-own', 'canvas.origin.decided-own-somebody']
        : ['canvas.origin.decided', 'canvas.origin.decided-somebody'];
    return verdict.by ? say(known, name(verdict.by), when) : say(somebody, when);
  }
  const { merging = 'once', share = 0, votes, voters } = verdict.rule ?? {};
  // Of what was merged before votes were written down, those are told that are known.
  const of = voters ?? versions.reduce((sum, { by }) => sum + by.length, 0);
  const taken = votes ?? versions.find(({ key }) => key === verdict.key)?.by.length ?? 0;
  return say(`canvas.origin.merged.${merging}`, taken, of, share, when);
}

customElements.define('gold-origin', GoldOrigin);

import { CanvasPanel } from './canvas-panel.js';
import { make } from './elements.js';
import { Wire } from './wire.js';
import { say } from './words.js';

const ASKS_WITHIN = 10000;

/**
 * What the set lacks before it can be handed in, as the server says: a line for each thing, which leads to it. Once shown it
 * follows what is saved, until nothing is missing. `for` may name the canvas.
 */
export class SetGaps extends CanvasPanel {
  #title = make('h2', { tabindex: '-1' });
  #list = make('ul');
  #more = make('p', { class: 'more' });

  arrive() {
    this.hidden = true;
    const close = make('button', { type: 'button', class: 'close quiet', 'aria-label': say('canvas.close') }, '×');
    close.addEventListener('click', () => this.#leave());
    this.setAttribute('role', 'group');
    this.replaceChildren(this.#title, close, this.#list, this.#more);
    const { signal } = this;
    this.canvas.addEventListener('save-state', ({ detail }) => this.#follow(detail), { signal });
    this.#list.addEventListener('click', ({ target }) => this.#lead(target.closest('button')), { signal });
  }

  /** Looks, and shows what is missing, if anything is. Without an answer the server says so itself when it is handed in. */
  async closed() {
    const { gaps, missing } = await this.#ask();
    this.#show(gaps, missing);
    if (missing > 0) {
      this.#title.focus();
      this.scrollIntoView({ block: 'nearest' });
    }
    return missing === 0;
  }

  async #follow({ state }) {
    if (state === 'saved' && !this.hidden) {
      const { gaps, missing } = await this.#ask();
      this.#show(gaps, missing);
      missing === 0 && this.canvas.notice(say('canvas.gaps.none'));
    }
  }

  async #ask() {
    const { set } = this.canvas.dataset;
    const request = { signal: AbortSignal.timeout(ASKS_WITHIN) };
    const answer = await new Wire(this.canvas.dataset).ask(`state?set=${encodeURIComponent(set)}`, request).catch(() => null);
    return answer?.ok ? answer.json() : { gaps: [], missing: 0 };
  }

  #show(gaps, missing) {
    const led = this.#list.contains(document.activeElement);
    this.hidden = missing === 0;
    this.#title.textContent = say('canvas.gaps', missing);
    this.setAttribute('aria-label', this.#title.textContent);
    this.#list.replaceChildren(...gaps.map((gap) => this.#line(gap)));
    this.#more.textContent = missing > gaps.length ? say('canvas.gaps.more', missing - gaps.length) : '';
    led && (missing > 0 ? this.#title : this.canvas).focus();
  }

  #line({ kind, span, layer, code, least }) {
    const { schema, spans } = this.canvas;
    const button = make('button', { type: 'button', class: 'quiet', 'data-kind': kind, 'data-span': span ?? '', 'data-code': code ?? '' });
    const marked = spans.get(span);
    if (kind === 'layer') {
      button.append(say('canvas.gaps.layer', schema.layerName(layer), least));
    } else {
      const name = kind === 'relation' ? schema.relation(code).name : schema.attributesOf(layer).find((each) => each.code === code)?.name;
      const words = make('bdi', { class: 'text', lang: this.canvas.lang }, marked?.exact.join(' … ') ?? '…');
      button.append(words, ' ', make('span', { class: 'lack' }, say(`canvas.gaps.${kind}`, name ?? code)));
    }
    const item = make('li');
    item.append(button);
    return item;
  }

  #lead(button) {
    const { kind, span, code } = button?.dataset ?? {};
    if (span) {
      this.canvas.select(span, { shown: true });
    }
    if (kind === 'attribute') {
      document.querySelector('span-attributes').lead(code);
    } else if (button) {
      this.canvas.focus({ preventScroll: Boolean(span) });
    }
  }

  #leave() {
    this.hidden = true;
    this.canvas.focus({ preventScroll: true });
  }
}

customElements.define('set-gaps', SetGaps);

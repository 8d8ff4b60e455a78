import { CanvasPanel } from './canvas-panel.js';
import { make } from './elements.js';
import { Wire } from './wire.js';
import { say } from './words.js';

const WITHIN = 20000;

/**
 * How near the marks of somebody in training are to the gold set, as often as they ask and once they have submitted: a list
 * that leads to each place in the text. `for` may name the canvas.
 */
export class TrainingFeedback extends CanvasPanel {
  #wire;
  #button = make('button', { type: 'button', class: 'check' }, say('canvas.training.check'));
  #told = make('p', { class: 'sum', role: 'status' });
  #list = make('ol', { class: 'findings', 'aria-label': say('canvas.training.findings') });

  arrive() {
    this.#wire = new Wire(this.canvas.dataset);
    const { signal } = this;
    this.#list.hidden = true;
    this.replaceChildren(make('p', { class: 'lead' }, say('canvas.training')), this.#button, this.#told, this.#list);
    this.#button.addEventListener('click', () => this.#check(), { signal });
    this.#list.addEventListener('click', ({ target }) => this.#follow(target.closest('button')), { signal });
    this.canvas.addEventListener('spans-changed', () => this.#outdated(), { signal });
    // Whoever has handed in sees at once how it was.
    if (!this.canvas.editable) {
      this.#check();
    }
  }

  async #check() {
    this.#button.setAttribute('aria-busy', 'true');
    try {
      await this.#saved();
      const response = await this.#wire.ask('feedback', { signal: AbortSignal.timeout(WITHIN) });
      const answer = await response.json();
      response.ok ? this.#show(answer) : this.#say(answer.detail);
    } catch {
      this.#say(say('canvas.no-answer'));
    } finally {
      this.#button.removeAttribute('aria-busy');
    }
  }

  // What is on its way is to be in what is checked.
  async #saved() {
    await this.canvas.hurry();
    const { signal } = this;
    while (this.canvas.waiting > 0) {
      await new Promise((done) => this.canvas.addEventListener('save-state', done, { once: true, signal }));
    }
  }

  #say(sentence) {
    this.#told.textContent = sentence;
    this.#list.hidden = true;
  }

  #show({ score, findings }) {
    const right = findings.filter(({ verdict }) => verdict === 'right').length;
    this.#told.textContent = say('canvas.training.sum', right, findings.length) + (score.f1 === null ? '' : ` ${say('canvas.training.score', share(score.f1))}`);
    this.#list.replaceChildren(...findings.map((finding) => this.#row(finding)));
    this.#list.hidden = findings.length === 0;
    this.classList.remove('outdated');
  }

  #row({ verdict, mark, gold }) {
    const shown = mark ?? gold;
    const name = ({ layer, label }) => this.canvas.schema.label(layer, label).name;
    const button = make('button', { type: 'button', 'data-id': mark?.id ?? '', 'data-begin': shown.fragments[0].begin });
    const text = make('bdi', { lang: this.canvas.lang, class: 'text' }, shown.exact.join(' … '));
    button.append(make('span', { class: 'verdict' }, say(`canvas.training.${verdict}`)), ' ', make('bdi', {}, name(shown)), ' ', text);
    if (mark && gold && verdict !== 'right') {
      const should = make('span', { class: 'should' });
      should.append(say('canvas.training.should'), ' ', make('bdi', {}, name(gold)), ' ', make('bdi', { lang: this.canvas.lang }, gold.exact.join(' … ')));
      button.append(should);
    }
    const row = make('li', { class: verdict });
    row.append(button);
    return row;
  }

  #follow(button) {
    if (button && this.canvas.spans.get(button.dataset.id)) {
      this.canvas.select(button.dataset.id, { shown: true });
    } else if (button) {
      this.canvas.focus({ preventScroll: true });
      this.canvas.caret.put(Number(button.dataset.begin));
    }
  }

  // What was found is about marks as they were.
  #outdated() {
    this.classList.add('outdated');
  }
}

function share(part) {
  return new Intl.NumberFormat(document.documentElement.lang, { style: 'percent', numberingSystem: 'latn', maximumFractionDigits: 0 }).format(part);
}

customElements.define('training-feedback', TrainingFeedback);

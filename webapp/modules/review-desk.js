import { make } from './elements.js';
import { KeptEdits } from './kept-edits.js';
import { isWriting } from './keys.js';
import { ReviewAlike } from './review-alike.js';
import './review-card.js';
import { catchUp } from './review-catch-up.js';
import { ReviewEnd } from './review-end.js';
import { filtersIn, limitsIn, searchWith } from './review-filters.js';
import { ReviewFlow } from './review-flow.js';
import { placed } from './review-head.js';
import { actOf, NOT_NOW, SHEET } from './review-keys.js';
import { ReviewOwn } from './review-own.js';
import { ReviewProject } from './review-project.js';
import './review-text.js';
import { actsOn, proposalOf } from './review-versions.js';
import { watch } from './review-watch.js';
import { ReviewWhy } from './review-why.js';
import { ReviewWire } from './review-wire.js';
import { Schema } from './schema.js';
import { Session } from './session.js';
import { meantBy } from './shortcuts.js';
import { say, spoken } from './words.js';

const RATE_IS_TOLD = 2000;
// What can be done where nothing is shown.
const WITHOUT_UNIT = ['back', 'undo', 'filters'];

/**
 * The reviewer's desk: one disagreement at a time, with its text, its choices and whatever else can be done, by keys alone.
 * Attributes: `data-api`, `data-project`, `data-heading`, `data-editable`. Fires `save-state` and `notice`, as a canvas does.
 */
export class ReviewDesk extends HTMLElement {
  schema = Schema.ofPage();
  /** All keys, for the sheet of them. */
  keys = SHEET;
  #wire;
  #flow;
  #head = make('review-head');
  #filters = make('review-filters', { hidden: '' });
  #text = make('review-text');
  #card = make('review-card');
  #foot = make('section', { class: 'verdict', 'aria-label': say('review.review.choices') });
  #ownPanel = make('div', { class: 'own', hidden: '' });
  #status = make('p', { class: 'unseen', role: 'status' });
  #comparing = make('p', { class: 'comparing', role: 'status', hidden: '' });
  #end;
  #own;
  #alike;
  #why = new ReviewWhy(() => (this.#show(), this.#rest()));
  #project = new ReviewProject();
  #shown = null;
  // Kept once it is known what is gone through.
  #begun = null;

  connectedCallback() {
    if (!this.#flow) {
      this.#build();
      this.#begin();
    }
  }

  get editable() {
    return this.dataset.editable === 'true';
  }

  hurry = () => this.#flow.hurry();

  #build() {
    const { api, project, heading } = this.dataset;
    Object.assign(this.dataset, { article: 'review', set: project });
    const place = { member: Session.member, article: 'review', set: project, text: project, heading, address: `${location.pathname}?project=${project}` };
    this.#wire = new ReviewWire({ api, project });
    this.#flow = new ReviewFlow({ wire: this.#wire, project, keeping: new KeptEdits(place) });
    const endPanel = make('section', { class: 'end', hidden: '' });
    this.#end = new ReviewEnd(endPanel, this.#wire, project);
    this.#own = new ReviewOwn(this.#text, this.schema, this.#ownPanel, { find: (words) => this.#wire.entities(words), done: (span) => this.#decide({ choice: 'own', spans: [span] }), left: () => this.#show() });
    this.#alike = new ReviewAlike(this.schema, this, { done: (verdict) => this.#decide(verdict), left: () => this.#rest() });
    this.#card.schema = this.#text.schema = this.schema;
    this.#foot.append(this.#card, this.#why.panel, this.#ownPanel);
    this.append(this.#status, this.#head, this.#comparing, this.#filters, this.#text, endPanel, this.#foot);
    this.#head.clear();
    this.#listen();
  }

  #listen() {
    const flow = this.#flow;
    flow.addEventListener('changed', () => this.#show());
    flow.addEventListener('state', ({ detail }) => this.dispatchEvent(new CustomEvent('save-state', { bubbles: true, detail })));
    flow.addEventListener('told', ({ detail }) => this.#tell(detail.text, false));
    this.addEventListener('act', ({ detail }) => this.#do(detail));
    this.#head.addEventListener('fold', () => this.#fold());
    this.#filters.addEventListener('filters', ({ detail }) => this.#filter(detail));
    document.addEventListener('keydown', (event) => this.#pressed(event));
    addEventListener('beforeunload', (event) => flow.waiting > 0 && event.preventDefault());
    ['online', 'focus'].forEach((type) => addEventListener(type, this.hurry));
    watch(() => flow.lookAgain());
    setInterval(() => this.#head.rate(flow.rate.at(Date.now())), RATE_IS_TOLD);
  }

  async #begin() {
    this.#project.addEventListener('changed', () => this.#meet());
    this.#project.read(this.#wire);
    const met = Promise.all([this.#flow.restore(), this.#firstUnit()]);
    const begun = met.then(([, first]) => ({ filled: this.#flow.begin(filtersIn(location.search), first) }));
    this.#begun = begun;
    await (await begun).filled;
    this.editable && catchUp(this.#wire, this.#comparing, () => this.#flow.look());
  }

  // Where an address leads to one unit, this is shown first, be it decided.
  #firstUnit() {
    const at = new URLSearchParams(location.search).get('at');
    return at ? this.#wire.unit(at).catch((hindrance) => (hindrance.isRefusal && this.#tell(hindrance.message), null)) : null;
  }

  #meet() {
    this.#head.names(this.#project.hidesNames);
    this.#shown && this.#show();
  }

  #show() {
    const flow = this.#flow;
    const unit = flow.current;
    if (this.#own.active && unit?.id === this.#shown?.id) {
      return;
    }
    this.#own.active && this.#own.end();
    this.#head.filters(Object.keys(limitsIn(location.search)).length, !this.#filters.hidden);
    this.#head.rate(flow.rate.at(Date.now()));
    this.#shown = unit;
    [this.#text, this.#foot].forEach((each) => (each.hidden = !unit));
    if (!unit) {
      this.#finish();
      return;
    }
    this.#end.hide();
    const article = flow.articles.get(unit.article);
    this.#head.show(unit, flow.place);
    this.#card.show(unit, { draft: flow.drafts.of(unit), told: flow.drafts.told(unit.id), language: article?.language ?? '', ...this.#project.known });
    this.#card.classList.toggle('busy', flow.busy);
    this.#text.show(article, unit);
    this.#announce(unit);
  }

  #finish() {
    const { queue, refusal } = this.#flow;
    this.#head.clear();
    this.#text.clear();
    queue.over && this.#end.show({ decided: queue.decided, filters: limitsIn(location.search), refusal, editable: this.editable, settled: this.#flow.settled() });
  }

  #announce(unit) {
    const told = [placed(this.#flow.place), say(`review.review.kind.${unit.kind}`)].filter(Boolean).join(' · ');
    this.#status.textContent === told || (this.#status.textContent = told);
  }

  #pressed(event) {
    if (isWriting(event)) {
      return;
    }
    const key = meantBy(event);
    if (this.#own.active) {
      key && this.#own.pressed(key) && event.preventDefault();
      return;
    }
    const meant = key && actOf(key);
    // On a button or link, Enter means that.
    if (meant && !(meant.act === 'take' && event.target.closest?.('a, button, summary'))) {
      event.preventDefault();
      this.#do(meant);
    }
  }

  #do({ act, at }) {
    const unit = this.#shown;
    if (!unit && !WITHOUT_UNIT.includes(act)) {
      return;
    }
    const can = unit ? { ...actsOn(unit), choose: Boolean(unit.versions[at]) } : {};
    if (!this.editable && !['filters', 'back'].includes(act)) {
      this.#tell(say('canvas.closed'));
    } else if (can[act] === false) {
      this.#tell(say(NOT_NOW[act]));
    } else if (!this.#flow.busy || ['filters', 'reason', 'note'].includes(act)) {
      this.#acts[act]({ at, unit });
    }
  }

  #acts = {
    choose: ({ at, unit }) => this.#decide({ choice: unit.versions[at].key }),
    take: ({ unit }) => this.#decide({ choice: proposalOf(unit).key }),
    none: () => this.#decide({ choice: 'none' }),
    own: ({ unit }) => this.#mark(unit),
    split: () => this.#flow.split(),
    later: () => this.#flow.later(),
    back: () => this.#flow.back() || this.#tell(say(NOT_NOW.back)),
    // What is taken back comes into what is gone through, which has to be there.
    undo: () => this.#begun.then(() => this.#flow.busy || this.#flow.undo()),
    alike: ({ unit }) => this.#alike.ask(unit, this.#flow.articles.get(unit.article)?.language ?? '', this.#wire.alike(unit.id)),
    reason: ({ unit }) => this.#why.reason(this.#project.reasons, this.#card.button('reason'), unit, this.#flow.drafts),
    note: ({ unit }) => this.#why.note(unit, this.#flow.drafts),
    filters: () => this.#fold(),
  };

  #decide(verdict) {
    this.#flow.decide(verdict);
    this.#rest();
  }

  #mark(unit) {
    const article = this.#flow.articles.get(unit.article);
    article ? this.#own.begin(unit, article.language, this.#flow.drafts.of(unit).own) : this.#tell(say('review.review.reading'));
  }

  #fold() {
    const chosen = filtersIn(location.search);
    const article = chosen.article ? { id: chosen.article, name: this.#flow.articles.nameOf(chosen.article) } : null;
    this.#filters.hidden = !this.#filters.hidden;
    this.#filters.show(chosen, { schema: this.schema, article, find: (words) => this.#wire.waiting(words), annotators: this.#project.annotators });
    this.#filters.hidden || this.#filters.querySelector('input')?.focus();
    this.#show();
  }

  #filter(filters) {
    history.replaceState(history.state, '', searchWith(location.search, filters));
    this.#flow.begin(filters);
  }

  // What is said of a key ends with the next verdict; what the server says stays.
  #tell(text, passing = true) {
    this.dispatchEvent(new CustomEvent('notice', { bubbles: true, cancelable: true, detail: { text, passing } }));
  }

  // Keys mean the card again.
  #rest() {
    this.focus({ preventScroll: true });
  }
}

customElements.define('review-desk', ReviewDesk);

import { Api, UNASKED } from './api.js';
import { linesOf } from './review-window.js';
import { SignedOut } from './wire.js';

const READ_WITHIN = 30000;
const A_PAGE = 60;
const LONGEST_PAGE = 500;
const SOME = 20;

/** What the server was asked for there is not, or not for this person; its sentence is the message. */
export class Refused extends Error {
  isRefusal = true;
}

/** What the reviewer's page reads from the server, and writes to it. */
export class ReviewWire {
  #api;
  #project;

  constructor({ api, project }) {
    this.#api = new Api(api);
    this.#project = `projects/${encodeURIComponent(project)}`;
  }

  /** A page of the units that `filters` let through, after a cursor: `{items, next, left}`. */
  units(filters, after, limit = A_PAGE, unasked = false) {
    const query = new URLSearchParams({ state: 'open', ...filters, limit: String(limit), ...(after && { after }) });
    return this.#json(`${this.#project}/disagreements?${query}`, unasked ? UNASKED : {});
  }

  /** An article with its lines and all units of it: `{id, name, language, direction, lines, units}`. */
  async article(id) {
    const place = `articles/${encodeURIComponent(id)}`;
    const [article, text, units] = await Promise.all([
      this.#json(place),
      this.#read(`${place}/text`, { Accept: 'text/plain' }).then((response) => response.text()),
      this.#all(`${place}/disagreements`),
    ]);
    return { ...article, lines: linesOf(text), units };
  }

  /** One unit, be it settled or not. */
  unit(id) {
    return this.#json(`disagreements/${encodeURIComponent(id)}`);
  }

  /** The articles of which everything is settled, and whose gold sets nobody has declared done: `{article, name}` each; of one alone if it is named. */
  ready(article = null) {
    return this.#all(`${this.#project}/disagreements/ready`, article && { article });
  }

  /** Some articles in which something is to be decided, whose names have these words: `{article, name, left}` each. */
  async waiting(words) {
    return (await this.#json(`${this.#project}/disagreements/articles?${new URLSearchParams({ q: words, limit: SOME })}`)).items;
  }

  /** The sets of an article that annotators were given: `{state}` each. */
  async sets(article) {
    const { items } = await this.#json(`articles/${encodeURIComponent(article)}/sets`);
    return items.filter(({ kind }) => kind === 'annotator');
  }

  /** Has some articles compared that never were: `{compared, left}`. */
  async catchUp() {
    const response = await this.#api.ask(`${this.#project}/disagreements/catch-up`, { method: 'POST' });
    return response.ok ? response.json() : { compared: 0, left: 0 };
  }

  async alike(id) {
    return (await this.#json(`disagreements/${encodeURIComponent(id)}/alike`)).items;
  }

  /** Entities of the project that these words may name, the nearest first: `{id, name}` each. */
  async entities(words) {
    return (await this.#json(`${this.#project}/entities?${new URLSearchParams({ q: words })}`)).items;
  }

  rules() {
    return this.#json(`${this.#project}/review-rules`);
  }

  async members() {
    return (await this.#json(`${this.#project}/members`)).items;
  }

  /** As Asking posts. */
  post(path, { body, key, signal }) {
    const headers = { 'Content-Type': 'application/json', ...(key && { 'Idempotency-Key': key }) };
    return this.#api.ask(path, { method: 'POST', headers, body, signal });
  }

  /** Says that the gold set of an article is what holds; answers the sentence that says why not, or null. */
  async adjudicate(article) {
    const request = { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: '{"state":"adjudicated"}' };
    const response = await this.#api.ask(`articles/${encodeURIComponent(article)}/state?set=gold`, request);
    return response.ok ? null : ((await response.json().catch(() => ({}))).detail ?? '');
  }

  async #all(path, filters) {
    const items = [];
    for (let after = ''; after !== null; ) {
      const page = await this.#json(`${path}?${new URLSearchParams({ ...filters, limit: LONGEST_PAGE, ...(after && { after }) })}`);
      items.push(...page.items);
      after = page.next;
    }
    return items;
  }

  async #json(path, headers) {
    return (await this.#read(path, headers)).json();
  }

  async #read(path, headers) {
    const response = await this.#api.ask(path, { headers, signal: AbortSignal.timeout(READ_WITHIN) });
    if (response.ok) {
      return response;
    }
    const { code, detail, other } = await response.json().catch(() => ({}));
    if (response.status === 401) {
      throw new SignedOut(other);
    }
    throw code && response.status < 500 ? new Refused(detail) : new Error(`not read: ${response.status} ${path}`);
  }
}

import { make } from './elements.js';
import { ReviewArticleField } from './review-article-field.js';
import { say } from './words.js';

/** What an address may say of what is to be decided; `at` is where one begins. */
const PARTS = ['article', 'layer', 'label', 'kind', 'between', 'order'];
const KINDS = ['label', 'boundary', 'clitic', 'boundary_and_label', 'attribute', 'entity', 'missing', 'relation', 'attribution'];
const ORDERS = ['reading', 'hardest', 'easiest'];

/** The filters that an address names. */
export function filtersIn(search) {
  const query = new URLSearchParams(search);
  const given = PARTS.map((part) => [part, query.get(part)]).filter(([part, value]) => value && !(part === 'order' && value === ORDERS[0]));
  return Object.fromEntries(given);
}

/** Those that let only some through: the order lets through all. */
export function limitsIn(search) {
  const { order, ...limits } = filtersIn(search);
  return limits;
}

/** The address of the same page with other filters. */
export function searchWith(search, filters) {
  const query = new URLSearchParams(search);
  [...PARTS, 'at'].forEach((part) => query.delete(part));
  Object.entries(filters).forEach(([part, value]) => value && query.set(part, value));
  return `?${query}`;
}

/** All two of some annotators `{login, name}`, as `{value, name}`. */
export function pairsOf(annotators) {
  return annotators.flatMap((one, i) =>
    annotators.slice(i + 1).map((other) => ({ value: `${one.login},${other.login}`, name: `${one.name} · ${other.name}` })),
  );
}

/** A bar of fields that say which disagreements are shown, and in which order. Fires `filters` (`detail` as in the address) when that changes. */
export class ReviewFilters extends (globalThis.HTMLElement ?? Object) {
  #fields = new Map();

  /** `article` is `{id, name}` of the one that is chosen, or null, and `find(words)` looks for others; `annotators` none where names are hidden. */
  show(chosen, { schema, article, find, annotators }) {
    const layer = schema.layers.find(({ code }) => code === chosen.layer);
    const named = ({ code, name }) => ({ value: code, name });
    const offered = {
      layer: schema.layers.map(named),
      label: (layer ? [layer] : schema.layers).flatMap(({ labels }) => labels.map(named)),
      kind: KINDS.map((kind) => ({ value: kind, name: say(`review.review.kind.${kind}`) })),
      between: pairsOf(annotators),
    };
    const fields = Object.entries(offered).map(([part, options]) => this.#field(part, options, chosen[part] ?? ''));
    const articles = new ReviewArticleField('filter-article', article, find);
    this.#fields.set('article', articles);
    this.replaceChildren(fieldOf('article', ...articles.elements), ...fields, this.#field('order', ORDERS.map((order) => ({ value: order, name: say(`review.review.order.${order}`) })), chosen.order ?? 'reading', false));
    fields.forEach((field, i) => (field.hidden = Object.values(offered)[i].length === 0));
  }

  connectedCallback() {
    this.addEventListener('keydown', (event) => this.#left(event));
    this.addEventListener('change', () => {
      const values = [...this.#fields].map(([part, field]) => [part, field.value]).filter(([part, value]) => value && !(part === 'order' && value === ORDERS[0]));
      this.dispatchEvent(new CustomEvent('filters', { detail: Object.fromEntries(values) }));
    });
  }

  // Back to where keys mean the card.
  #left({ code, target }) {
    code === 'Escape' && target.blur();
  }

  #field(part, options, chosen, all = true) {
    const select = make('select', { id: `filter-${part}` });
    select.append(...(all ? [make('option', { value: '' }, say('review.review.filter.all'))] : []), ...options.map(({ value, name }) => make('option', { value }, name)));
    select.value = chosen;
    this.#fields.set(part, select);
    return fieldOf(part, select);
  }
}

function fieldOf(part, ...elements) {
  const field = make('div', { class: 'field' });
  field.append(make('label', { for: `filter-${part}` }, say(`review.review.filter.${part}`)), ...elements);
  return field;
}

globalThis.customElements?.define('review-filters', ReviewFilters);

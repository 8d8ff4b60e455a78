import { make } from './elements.js';
import { piecesOf, shortened } from './review-pieces.js';
import { figure, say } from './words.js';

/** What one choice says, as elements; `spans` are those of all choices, `ends` those of a relation, `language` is the text's. */
export function saidOf(choice, { spans, ends, language }) {
  const said = make('span', { class: 'said' });
  said.append(...(choice.nothing ? [make('span', { class: 'nothing' }, say('review.review.nothing'))] : []));
  choice.marks.forEach((mark) => said.append(...markOf(mark, spans, language)));
  choice.relations.forEach((relation) => said.append(relationOf(relation, ends, language)));
  choice.told.forEach(({ name, values }) => said.append(attributeOf(name, values)));
  return said;
}

function markOf(mark, spans, language) {
  const exact = make('bdi', { class: 'exact', lang: language, title: mark.exact.join(' … ') });
  exact.append(...piecesOf(mark, spans).map(({ text, differs }) => make(differs ? 'mark' : 'span', {}, text)));
  const swatch = make('span', { class: `swatch ${mark.label.style}` });
  swatch.style.setProperty('--label', mark.label.color);
  const label = make('span', { class: 'label' });
  label.append(swatch, make('bdi', {}, mark.label.name), make('small', {}, mark.layerName));
  return [exact, label];
}

// From which end to which it goes, as one reads.
function relationOf({ name, back }, ends, language) {
  const relation = make('span', { class: 'relation' });
  const [from, to] = (back ? [...ends].reverse() : ends).map(({ exact }) => make('bdi', { class: 'exact', lang: language }, shortened(exact)));
  const arrow = make('span', { class: 'arrow', 'aria-label': say('review.review.to'), role: 'img' }, document.dir === 'rtl' ? '←' : '→');
  relation.append(make('bdi', { class: 'label' }, name), ' ', from ?? '', arrow, to ?? '');
  return relation;
}

/** What is told of a span beside its label. */
export function attributeOf(name, values) {
  const attribute = make('span', { class: 'attribute' });
  const shown = values.map((value) => (value === true || value === false ? say(value ? 'canvas.yes' : 'canvas.no') : typeof value === 'number' ? figure(value) : value));
  attribute.append(make('bdi', {}, name), ': ', ...shown.flatMap((value, i) => [i > 0 ? ' · ' : '', make('bdi', {}, String(value))]));
  return attribute;
}

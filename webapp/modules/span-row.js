import { excerpt } from './segments.js';
import { say } from './words.js';

const template = document.createElement('template');
template.innerHTML =
  '<li role="listitem"><button type="button" class="span" tabindex="-1"><i class="swatch"></i><bdi class="label"></bdi> <bdi class="text"></bdi><i class="talked" role="img" hidden></i></button>' +
  '<button type="button" class="remove" tabindex="-1">×</button></li>';
const relation = document.createElement('template');
relation.innerHTML =
  '<li class="relation"><button type="button" class="type" tabindex="-1"></button><button type="button" class="end" tabindex="-1"><bdi></bdi></button>' +
  '<button type="button" class="part" tabindex="-1">×</button></li>';

/** A new row for a span in the list beside the text. */
export function newRow() {
  return template.content.firstElementChild.cloneNode(true);
}

/** Writes a span into its row, and below it what it is to others; the row’s place for the Tab key stays. */
export function writeRow(row, span, canvas) {
  const { name, color, style } = canvas.schema.label(span.layer, span.label);
  const text = textOf(span);
  const [main, remove] = row.children;
  row.dataset.id = span.id;
  row.style.setProperty('--label', color);
  main.children[0].className = `swatch ${style}`;
  main.children[1].textContent = name;
  main.children[2].textContent = text;
  main.children[2].lang = canvas.lang;
  sign(main.children[3], canvas.talk?.open(span.id) ?? 0);
  remove.setAttribute('aria-label', say('canvas.remove', name, text));
  remove.hidden = !canvas.editable;
  writeRelations(row, span, canvas, main.tabIndex);
  return row;
}

function sign(element, threads) {
  element.hidden = threads === 0;
  element.parentElement.classList.toggle('talked-about', threads > 0);
  element.setAttribute('aria-label', threads > 0 ? say('canvas.talk.open', threads) : '');
}

function writeRelations(row, span, canvas, tabIndex) {
  const lines = canvas.relations.touching(span.id).map((each) => lineOf(each, span, canvas, tabIndex));
  row.querySelector('.relations')?.remove();
  if (lines.length > 0) {
    const list = document.createElement('ul');
    list.className = 'relations';
    list.setAttribute('aria-label', say('canvas.relation.list'));
    list.append(...lines);
    row.append(list);
  }
}

function lineOf({ id, type, from, to }, span, canvas, tabIndex) {
  const line = relation.content.firstElementChild.cloneNode(true);
  const [kind, end, part] = line.children;
  const { name } = canvas.schema.relation(type);
  const other = textOf(canvas.spans.get(from === span.id ? to : from));
  const layers = [from, to].map((each) => canvas.spans.get(each).layer);
  line.dataset.relation = id;
  kind.textContent = say(from === span.id ? 'canvas.relation.out' : 'canvas.relation.in', name);
  kind.title = say('canvas.relation.retype');
  kind.disabled = !canvas.editable || canvas.schema.typesBetween(...layers).length < 2;
  end.firstElementChild.textContent = other;
  end.lang = canvas.lang;
  part.setAttribute('aria-label', say('canvas.relation.remove', name, other));
  part.hidden = !canvas.editable;
  [...line.children].forEach((button) => (button.tabIndex = tabIndex));
  return line;
}

function textOf(span) {
  return excerpt(span.exact.join(' … '), 200);
}

import { lanesOf } from './lanes.js';
import { beginOf, endOf } from './spans.js';

/**
 * What shows the spans of one paragraph, as a Map from span id to `{look, elements}`. Takes what was measured: `{span,
 * boxes}` with boxes relative to the paragraph, and what showed them before, of which what looks the same is kept. What each
 * looks like is the style sheet's matter.
 */
export function marksOf(drawn, schema, known) {
  const styled = drawn.map((item) => ({ ...item, ...schema.label(item.span.layer, item.span.label) }));
  const lanes = lanesOf(styled.filter(({ style }) => style === 'tint').map(extent));
  const slots = lanesOf(styled.filter(({ style }) => style === 'bracket').map(height));
  const laneOf = new Map([...lanes, ...slots].map(([{ item }, lane]) => [item, lane]));
  return new Map(styled.map((item) => [item.span.id, markOf(item, laneOf.get(item) ?? 0, known?.get(item.span.id))]));
}

function markOf(item, lane, known) {
  const { style, color, boxes, gaps, opens, closes } = item;
  const look = JSON.stringify([style, color, boxes, gaps, opens, closes, lane]);
  return known?.look === look ? known : { look, elements: elementsOf(item, lane) };
}

const extent = (item) => ({ begin: beginOf(item.span), end: endOf(item.span), item });
const height = (item) => ({
  begin: Math.min(...item.boxes.map(({ top }) => top)),
  end: Math.max(...item.boxes.map(({ bottom }) => bottom)),
  item,
});

function elementsOf(item, lane) {
  const elements = item.boxes.map((box) => mark(item, box));
  // A dotted line leads from fragment to fragment.
  elements.push(...item.gaps.map((box) => mark({ ...item, style: 'link' }, box)));
  if (item.style === 'bracket') {
    const { begin: top, end: bottom } = height(item);
    elements.push(bracket(item, top, bottom));
  }
  elements.forEach((element) => element.style.setProperty('--lane', lane));
  return elements;
}

function mark({ style, color }, { left, top, right, bottom }) {
  const element = document.createElement('i');
  element.className = `mark ${style === 'bracket' ? 'wash' : style}`;
  element.style.setProperty('--label', color);
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
  element.style.width = `${right - left}px`;
  element.style.height = `${bottom - top}px`;
  return element;
}

function bracket({ color, span, opens, closes }, top, bottom) {
  const element = document.createElement('i');
  element.className = 'mark bracket';
  element.classList.toggle('opens', opens);
  element.classList.toggle('closes', closes);
  element.dataset.span = span.id;
  element.style.setProperty('--label', color);
  element.style.top = `${top}px`;
  element.style.height = `${bottom - top}px`;
  return element;
}

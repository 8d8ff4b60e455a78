import { distance, headOf, pathOf, routesOf } from './arcs.js';
import { LinkNames } from './link-names.js';
import { beginOf, endOf } from './spans.js';

const SVG = 'http://www.w3.org/2000/svg';
// So near a line or the tip of a stub counts as on it, in pixels.
const NEAR = 3;
const AT_TIP = 8;

/**
 * Draws relations on the layers that the painter of spans keeps under the paragraphs in view: as a line where both spans
 * lie in one paragraph, else as a stub at each end. What each looks like is the style sheet's matter.
 */
export class LinkPainter {
  #canvas;
  #paragraphs;
  #pages = new Map();
  #strong = new Set();
  #named = new Set();
  #names;
  #isNew = false;

  constructor(canvas, paragraphs) {
    this.#canvas = canvas;
    this.#paragraphs = paragraphs;
    this.#names = new LinkNames(canvas);
  }

  /** Takes the paragraphs that were painted anew: `{index, element, drawn, width, page}`; `strengthen` comes after it. */
  draw(painted) {
    this.#isNew = true;
    painted.forEach(({ index }) => this.#clear(index));
    // Nothing is measured here: each look at the layout after a change of it costs one.
    painted
      .map(({ index, element, drawn, width, page }) => ({
        index,
        element,
        lines: element ? this.#linesIn(index, drawn) : [],
        page: { ...page, width },
      }))
      .filter(({ lines }) => lines.length > 0)
      .forEach((paragraph) => this.#pages.set(paragraph.index, this.#laid(paragraph)));
  }

  /** Names keep off what has moved. */
  placeNames() {
    this.#names.place();
  }

  /** Draws some relations stronger, by their ids, and writes the names of some beside them. */
  strengthen(strong, named) {
    if (!this.#isNew && sameSet(strong, this.#strong) && sameSet(named, this.#named)) {
      return;
    }
    this.#isNew = false;
    this.#strong = strong;
    this.#named = named;
    this.#pages.forEach((page) => this.#style(page));
    this.#names.show([...this.#pages.values()], named, strong);
  }

  /** The relation drawn at a point of the viewport, as `{id, stubOf}`: the span whose stub’s tip it is; null where none is. */
  under(x, y) {
    const paragraph = document.elementFromPoint(x, y)?.closest('.paragraph, .marks');
    const index = paragraph?.index ?? paragraph?.nextElementSibling?.index;
    const page = this.#pages.get(index);
    if (!page?.svg.isConnected) {
      return null;
    }
    const { left, top } = page.element.getBoundingClientRect();
    const near = page.lines
      .map(({ id, stub, fromId, points }) => ({
        id,
        far: distance(points, x - left, y - top),
        stubOf: stub && atTip(points, x - left, y - top) ? fromId : null,
      }))
      .sort((a, b) => a.far - b.far)
      .find(({ far, stubOf }) => far <= NEAR || stubOf);
    return near ?? null;
  }

  #clear(index) {
    this.#pages.get(index)?.svg.remove();
    this.#pages.delete(index);
  }

  #linesIn(index, drawn) {
    const here = new Map(drawn.map((item) => [item.span.id, item]));
    const seen = new Set();
    const lines = [];
    for (const { span, boxes, opens } of drawn) {
      for (const relation of this.#canvas.relations.touching(span.id).filter(({ id }) => !seen.has(id))) {
        const [from, to] = [relation.from, relation.to].map((id) => this.#canvas.spans.get(id));
        const together = this.#together(from, to);
        if (together === index && here.has(from.id) && here.has(to.id)) {
          seen.add(relation.id);
          lines.push({ id: relation.id, fromId: from.id, toId: to.id, from: here.get(from.id).boxes, to: here.get(to.id).boxes });
        } else if (together === null && opens) {
          const other = span.id === from.id ? to : from;
          lines.push({ id: relation.id, stub: true, comes: span.id === to.id, fromId: span.id, from: boxes, up: beginOf(other) < beginOf(span) });
        }
      }
    }
    return lines;
  }

  // The first paragraph that both spans lie in; null where there is none.
  #together(one, other) {
    const first = this.#paragraphs.at(Math.max(beginOf(one), beginOf(other)));
    const last = this.#paragraphs.at(Math.min(endOf(one), endOf(other)) - 1);
    return first <= last ? first : null;
  }

  #laid({ element, lines, page }) {
    const routes = new Map(routesOf(lines, page).map(({ id, points }) => [id, points]));
    const laid = lines.map((line) => ({ ...line, points: routes.get(line.id) }));
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('class', 'links');
    const groups = new Map(laid.map((line) => [line.id, groupOf(line)]));
    svg.append(...groups.values());
    element.append(svg);
    const made = { element, svg, lines: laid, groups, page };
    this.#style(made);
    return made;
  }

  #style(page) {
    for (const [id, group] of page.groups) {
      group.classList.toggle('strong', this.#strong.has(id));
    }
  }
}

function sameSet(one, other) {
  return one.size === other.size && [...one].every((id) => other.has(id));
}

function groupOf({ id, stub, comes, points }) {
  const group = document.createElementNS(SVG, 'g');
  group.dataset.relation = id;
  group.setAttribute('class', stub ? 'link stub' : 'link');
  group.append(shape('line', pathOf(points)), shape('head', headOf(points)));
  if (comes) {
    group.append(shape('head', headOf(points.slice(0, 2).reverse())));
  }
  return group;
}

function shape(kind, d) {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('class', kind);
  path.setAttribute('d', d);
  return path;
}

function atTip(points, x, y) {
  const [tipX, tipY] = points.at(-1);
  return Math.hypot(x - tipX, y - tipY) <= AT_TIP;
}

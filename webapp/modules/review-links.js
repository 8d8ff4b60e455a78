import { headOf, nameAt, pathOf, routesOf } from './arcs.js';
import { isNothing } from './review-versions.js';

const SVG = 'http://www.w3.org/2000/svg';
// Names of several lines between the same ends stand so far from each other.
const APART = 18;

/** Draws what versions say of how two spans are related: the two ends, and an arrow between them for each version. */
export class ReviewLinks {
  #paragraphs;

  constructor(paragraphs) {
    this.#paragraphs = paragraphs;
  }

  /**
   * What is to be drawn, `{index, element}` for each paragraph; `boxesOf(range)` tells where a range lies, `{index, boxes, width}`
   * for each paragraph.
   */
  linesOf(unit, boxesOf) {
    if (unit.ends.length < 2) {
      return [];
    }
    const [one, other] = unit.ends.map((end) => boxesOf(end)[0]);
    // What is not laid out lies nowhere.
    if (!one?.boxes.length || !other?.boxes.length) {
      return [];
    }
    const links = unit.versions.flatMap((version, i) => (isNothing(version) ? [] : version.relations.map(({ back }) => ({ number: i + 1, back }))));
    const isTogether = one.index === other.index;
    const drawn = isTogether ? [{ index: one.index, lines: links.map((link) => this.#line(link, one, other)) }] : this.#stubs(links, one, other);
    return drawn.map(({ index, lines }) => ({ index, element: this.#svg(index, lines, one.width) }));
  }

  #line({ number, back }, one, other) {
    const [from, to] = back ? [other, one] : [one, other];
    return { id: String(number), fromId: back ? 'b' : 'a', toId: back ? 'a' : 'b', from: from.boxes, to: to.boxes };
  }

  // Where the ends lie apart, each shows which way the other is.
  #stubs(links, one, other) {
    const stub = (link, end, far) => ({ id: String(link.number), fromId: 'a', from: end.boxes, up: far.index < end.index });
    return [
      { index: one.index, lines: links.map((link) => stub(link, one, other)) },
      { index: other.index, lines: links.map((link) => stub(link, other, one)) },
    ];
  }

  #svg(index, lines, width) {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('class', 'links');
    routesOf(lines, { ...this.#paragraphs.lines(index), width }).forEach(({ id, points }, i, all) => {
      const [x, y] = nameAt(points);
      const beside = (i - (all.length - 1) / 2) * APART;
      svg.append(path('line', pathOf(points)), path('head', headOf(points)), nameOf(id, [x + beside, y]));
    });
    return svg;
  }
}

function path(kind, d) {
  const element = document.createElementNS(SVG, 'path');
  element.setAttribute('class', kind);
  element.setAttribute('d', d);
  return element;
}

function nameOf(text, [x, y]) {
  const element = document.createElementNS(SVG, 'text');
  element.setAttribute('x', x);
  element.setAttribute('y', y - 2);
  element.textContent = text;
  return element;
}

import { make } from './elements.js';
import { joined } from './lanes.js';
import { ReviewLinks } from './review-links.js';
import { areLetters, lanesIn } from './review-versions.js';

// So far below the letters is the first lane, in pixels.
const BELOW = 6;
// The names under which the browser paints what needs no measuring: other units, and the unit itself.
const OTHERS = 'review-others';
const GOLD = 'review-gold';
const UNIT = 'review-unit';
const PRIORITY = { [OTHERS]: 0, [GOLD]: 1, [UNIT]: 2 };
const DECIDED = ['decided', 'merged'];

/** Paints one unit of an article: each version in a lane of its own under the lines, and fainter what else is compared there. */
export class ReviewPainter {
  #paragraphs;
  #schema;
  #links;
  #unit = null;
  #layers = [];
  #open = [];

  constructor(paragraphs, schema) {
    this.#paragraphs = paragraphs;
    this.#schema = schema;
    this.#links = new ReviewLinks(paragraphs);
  }

  /** Takes the unit that is open, and all of the article. */
  show(unit, units) {
    this.#unit = unit;
    const others = units.filter(({ id }) => id !== unit.id);
    const isDecided = ({ state }) => DECIDED.includes(state);
    this.#highlight(OTHERS, others.filter((each) => !isDecided(each)));
    this.#highlight(GOLD, others.filter(isDecided));
    this.#highlight(UNIT, [unit]);
    this.#makeRoom();
  }

  /** Measures and paints anew. */
  paint() {
    this.#layers.forEach((layer) => layer.remove());
    this.#layers = [];
    if (!this.#unit) {
      return;
    }
    const marks = lanesIn(this.#unit).flatMap((mark) => this.#partsOf(mark));
    const boxes = marks.map(({ part, ...mark }) => ({ ...mark, index: part.index, boxes: this.#boxes(part) }));
    const links = this.#links.linesOf(this.#unit, (range) => this.#boxesByParagraph(range));
    const byParagraph = grouped(boxes);
    for (const index of new Set([...byParagraph.keys(), ...links.map((link) => link.index)])) {
      const layer = make('div', { class: 'marks', 'aria-hidden': 'true' });
      layer.append(...(byParagraph.get(index) ?? []).flatMap((mark) => this.#elements(mark)));
      layer.append(...links.filter((link) => link.index === index).map(({ element }) => element));
      this.#paragraphs.elements[index].before(layer);
      this.#layers.push(layer);
    }
  }

  leave() {
    [OTHERS, GOLD, UNIT].forEach((name) => globalThis.CSS?.highlights?.delete(name));
  }

  // Lines that hold the unit stand so far apart that all lanes lie between them.
  #makeRoom() {
    this.#open.forEach((element) => element.classList.remove('open'));
    const lanes = new Set(lanesIn(this.#unit).map(({ lane }) => lane)).size;
    this.#open = this.#paragraphs.parts(this.#unit).map(({ index }) => this.#paragraphs.elements[index]);
    this.#open.forEach((element) => {
      element.classList.add('open');
      element.style.setProperty('--lanes', lanes);
    });
  }

  #partsOf({ fragments, ...mark }) {
    const parts = fragments.flatMap((fragment) => this.#paragraphs.parts(fragment));
    return parts.map((part, i) => ({ ...mark, part, isFirst: i === 0 }));
  }

  #boxes(part) {
    const origin = this.#paragraphs.elements[part.index].getBoundingClientRect();
    const rects = [...this.#paragraphs.rangeOf(part).getClientRects()].filter(({ width }) => width > 0);
    return joined(rects.map((rect) => relative(rect, origin)));
  }

  #boxesByParagraph(range) {
    return this.#paragraphs.parts(range).map((part) => ({ index: part.index, boxes: this.#boxes(part), width: this.#paragraphs.elements[part.index].clientWidth }));
  }

  #elements({ boxes, lane, number, by, layer, label, isFirst, index }) {
    const { color, style } = this.#schema.label(layer, label);
    const rightToLeft = this.#paragraphs.lines(index).rightToLeft;
    return boxes.map((box, i) => {
      const element = make('i', { class: `lane ${style}` });
      place(element, box, lane, color);
      isFirst && i === 0 && element.append(tagOf(number, by, rightToLeft));
      return element;
    });
  }

  #highlight(name, units) {
    if (!globalThis.CSS?.highlights) {
      return;
    }
    const ranges = units.flatMap((unit) => this.#placesOf(unit)).flatMap((range) => this.#paragraphs.parts(range));
    const highlight = new Highlight(...ranges.map((part) => this.#paragraphs.rangeOf(part)));
    highlight.priority = PRIORITY[name];
    CSS.highlights.set(name, highlight);
  }

  #placesOf(unit) {
    return unit.ends.length > 0 ? unit.ends : [{ begin: unit.begin, end: unit.end }];
  }
}

/** Places an element in a lane under a box of text. */
function place(element, { left, right, bottom }, lane, color) {
  element.style.setProperty('--label', color);
  element.style.setProperty('--lane', lane);
  element.style.setProperty('--deep', `${bottom + BELOW}px`);
  element.style.left = `${left}px`;
  element.style.width = `${right - left}px`;
}

// Which choice it is, and whose letters, in the order of the choices, which is the page's; names stand with the choices.
function tagOf(number, by, rightToLeft) {
  const tag = make('b', { class: rightToLeft ? 'tag right' : 'tag', dir: document.dir }, String(number));
  areLetters(by) && tag.append(' ', ...by.map((letter) => make('bdi', {}, letter)));
  return tag;
}

function relative({ left, top, right, bottom }, origin) {
  return { left: left - origin.left, right: right - origin.left, top: top - origin.top, bottom: bottom - origin.top };
}

function grouped(marks) {
  const groups = new Map();
  marks.forEach((mark) => groups.set(mark.index, [...(groups.get(mark.index) ?? []), mark]));
  return groups;
}

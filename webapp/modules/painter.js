import { joined } from './lanes.js';
import { marksOf } from './marks.js';
import { beginOf, endOf } from './spans.js';

// What is this near the viewport is painted before it is seen.
const AHEAD = '1200px 0px';

/**
 * Paints spans under the text without touching it: boxes that the browser reports for a range, on a layer that stands
 * before each paragraph. Only paragraphs in or near the viewport have one.
 */
export class Painter {
  #paragraphs;
  #schema;
  #spansIn = new Map();
  #painted = new Map();
  #stale = new Set();
  #strong = { pointed: null, selected: null };
  #near;
  #sizes;
  #drawn;

  /** `drawn(paragraphs)` is told after each painting what was painted: `{index, element, drawn, width}` for each. */
  constructor(paragraphs, schema, drawn) {
    this.#drawn = drawn;
    this.#paragraphs = paragraphs;
    this.#schema = schema;
    this.#near = new IntersectionObserver((entries) => this.#arrive(entries), {
      rootMargin: AHEAD,
      scrollMargin: AHEAD,
    });
    this.#sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => this.#spoil(target.index)));
    paragraphs.elements.forEach((element) => this.#near.observe(element));
    document.fonts?.addEventListener('loadingdone', () => this.repaint());
  }

  /** Takes the difference between what was seen and what is: lists of spans. */
  change(before, after) {
    before.forEach((span) => this.#eachPart(span, (part) => this.#spansIn.get(part.index)?.delete(span.id)));
    after.forEach((span) => this.#eachPart(span, (part) => this.#enter(part, span)));
  }

  /** Paints anew where a span lies. */
  renew(span) {
    this.#eachPart(span, () => {});
  }

  repaint() {
    [...this.#painted.keys()].forEach((index) => this.#spoil(index));
  }

  /** Draws one span stronger, as `pointed` or as `selected`; null for none. */
  strengthen(how, id) {
    this.#marksOf(this.#strong[how]).forEach((mark) => mark.classList.remove(how));
    this.#strong[how] = id;
    this.#marksOf(id).forEach((mark) => mark.classList.add(how));
  }

  /** The spans painted at a point of the viewport, the innermost first. */
  under(x, y, target) {
    if (target?.dataset?.span) {
      return [target.dataset.span];
    }
    const index = target?.closest?.('.paragraph')?.index;
    const layer = this.#painted.get(index);
    if (!layer?.element) {
      return [];
    }
    const origin = layer.element.getBoundingClientRect();
    const hit = ({ left, right, top, bottom }) =>
      x - origin.left >= left && x - origin.left <= right && y - origin.top >= top && y - origin.top <= bottom;
    return layer.drawn
      .filter(({ boxes }) => boxes.some(hit))
      .sort((a, b) => a.size - b.size)
      .map(({ span }) => span.id);
  }

  /** The parts `{begin, end}` of a paragraph that spans cover, in its own units. */
  marked(index) {
    return [...(this.#spansIn.get(index)?.values() ?? [])].flatMap(({ parts }) => parts);
  }

  /** Where a span begins, as `{layer, box, width}` with the box relative to the layer; undefined where not painted. */
  placeOf(id) {
    for (const { element: layer, drawn, width } of this.#painted.values()) {
      const found = drawn.find(({ span }) => span.id === id);
      if (found) {
        return { layer, box: found.boxes[0], width };
      }
    }
    return undefined;
  }

  /** Paints now what waits for the next frame. */
  flush() {
    const measured = [...this.#stale].filter((index) => this.#painted.has(index)).map((index) => this.#measure(index));
    this.#stale.clear();
    measured.forEach((paragraph) => this.#draw(paragraph));
    this.#drawn(measured.map(({ index }) => ({ index, ...this.#painted.get(index) })));
  }

  #arrive(entries) {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting && !this.#painted.has(target.index)) {
        this.#open(target);
      } else if (!isIntersecting && this.#painted.has(target.index)) {
        this.#close(target);
      }
    }
  }

  #open(paragraph) {
    this.#painted.set(paragraph.index, { element: null, drawn: [] });
    this.#sizes.observe(paragraph);
    this.#spoil(paragraph.index);
  }

  #close(paragraph) {
    this.#sizes.unobserve(paragraph);
    this.#painted.get(paragraph.index).element?.remove();
    this.#painted.delete(paragraph.index);
  }

  #spoil(index) {
    if (this.#stale.size === 0) {
      requestAnimationFrame(() => this.flush());
    }
    this.#stale.add(index);
  }

  #enter(part, span) {
    if (!this.#spansIn.has(part.index)) {
      this.#spansIn.set(part.index, new Map());
    }
    const spans = this.#spansIn.get(part.index);
    if (spans.get(span.id)?.span !== span) {
      spans.set(span.id, { span, parts: [] });
    }
    spans.get(span.id).parts.push(part);
  }

  #eachPart(span, act) {
    for (const part of span.fragments.flatMap((fragment) => this.#paragraphs.parts(fragment))) {
      act(part);
      if (this.#painted.has(part.index)) {
        this.#spoil(part.index);
      }
    }
  }

  // Reading and writing the layout are kept apart: all paragraphs are measured before the first is drawn.
  #measure(index) {
    const origin = this.#paragraphs.elements[index].getBoundingClientRect();
    const drawn = [];
    for (const { span, parts } of this.#spansIn.get(index)?.values() ?? []) {
      const boxes = parts
        .flatMap((part) => [...this.#paragraphs.rangeOf(part).getClientRects()])
        .map((rect) => relative(rect, origin));
      if (boxes.length > 0) {
        const gaps = this.#gaps(parts, origin);
        drawn.push({ span, size: endOf(span) - beginOf(span), boxes: joined(boxes), gaps, ...this.#ends(index, span) });
      }
    }
    return { index, drawn, width: origin.width };
  }

  // What lies between the fragments of one span.
  #gaps(parts, origin) {
    return parts.slice(1).flatMap(({ index, begin }, i) =>
      joined([...this.#paragraphs.rangeOf({ index, begin: parts[i].end, end: begin }).getClientRects()].map((rect) => relative(rect, origin))),
    );
  }

  // Whether a span begins and ends in this paragraph, or comes from or goes on to another.
  #ends(index, span) {
    return {
      opens: this.#paragraphs.at(beginOf(span)) === index,
      closes: this.#paragraphs.at(endOf(span) - 1) === index,
    };
  }

  #draw({ index, drawn, width }) {
    const layer = Object.assign(this.#painted.get(index), { drawn, width, marks: marksOf(drawn, this.#schema) });
    if (drawn.length > 0 && !layer.element) {
      layer.element = document.createElement('div');
      layer.element.className = 'marks';
      layer.element.setAttribute('aria-hidden', 'true');
      this.#paragraphs.elements[index].before(layer.element);
    }
    layer.element?.replaceChildren(...[...layer.marks.values()].flat());
    for (const [how, id] of Object.entries(this.#strong)) {
      layer.marks.get(id)?.forEach((mark) => mark.classList.add(how));
    }
  }

  #marksOf(id) {
    return [...this.#painted.values()].flatMap(({ marks }) => marks?.get(id) ?? []);
  }
}

function relative({ left, top, right, bottom }, origin) {
  return { left: left - origin.left, right: right - origin.left, top: top - origin.top, bottom: bottom - origin.top };
}

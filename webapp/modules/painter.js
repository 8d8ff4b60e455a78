import { joined } from './lanes.js';
import { marksOf } from './marks.js';
import { watchNear } from './nearness.js';
import { beginOf, endOf, lookAlike } from './spans.js';

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
  #sizes;
  #drawn;

  /** `drawn(paragraphs)` is told after each painting what was painted: `{index, element, drawn, width, page}` for each. */
  constructor(paragraphs, schema, drawn) {
    this.#drawn = drawn;
    this.#paragraphs = paragraphs;
    this.#schema = schema;
    this.#sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => this.#unlearn(target.index)));
    this.#openHead();
    watchNear(paragraphs.elements, (entries) => this.#arrive(entries));
    document.fonts?.addEventListener('loadingdone', () => this.repaint());
  }

  /** Takes the difference between what was seen and what is: lists of spans. What looks as before is not painted anew. */
  change(before, after) {
    if (lookAlike(before, after)) {
      after.forEach((span) => this.#exchange(span));
      return;
    }
    before.forEach((span) => this.#eachPart(span, (part) => this.#spansIn.get(part.index)?.delete(span.id)));
    after.forEach((span) => this.#eachPart(span, (part) => this.#enter(part, span)));
  }

  /** Paints anew where a span lies. */
  renew(span) {
    this.#eachPart(span, () => {});
  }

  /** Measures and paints anew all that is near the viewport. */
  repaint() {
    [...this.#painted.keys()].forEach((index) => this.#unlearn(index));
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
    if (this.#stale.size === 0) {
      return;
    }
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

  // What is seen first need not wait until the browser tells what is near.
  #openHead() {
    const { elements } = this.#paragraphs;
    const below = elements.findIndex((element) => element.getBoundingClientRect().top > innerHeight);
    elements.slice(0, below < 0 ? undefined : below).forEach((element) => this.#open(element));
  }

  #open(paragraph) {
    this.#painted.set(paragraph.index, { element: null, drawn: [] });
    this.#sizes.observe(paragraph);
    this.#unlearn(paragraph.index);
  }

  #close(paragraph) {
    this.#sizes.unobserve(paragraph);
    this.#painted.get(paragraph.index).element?.remove();
    this.#painted.delete(paragraph.index);
  }

  // The text may stand elsewhere than when it was measured.
  #unlearn(index) {
    this.#spansIn.get(index)?.forEach((place) => (place.measured = undefined));
    this.#spoil(index);
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

  #exchange(span) {
    for (const { index } of span.fragments.flatMap((fragment) => this.#paragraphs.parts(fragment))) {
      Object.assign(this.#spansIn.get(index).get(span.id), { span });
      Object.assign(this.#painted.get(index)?.drawn.find((item) => item.span.id === span.id) ?? {}, { span });
    }
  }

  // Reading and writing the layout are kept apart: all paragraphs are measured before the first is drawn.
  #measure(index) {
    const origin = this.#paragraphs.elements[index].getBoundingClientRect();
    const drawn = [];
    for (const place of this.#spansIn.get(index)?.values() ?? []) {
      place.measured ??= this.#boxes(place, origin);
      const { span, measured } = place;
      if (measured.boxes.length > 0) {
        drawn.push({ span, size: endOf(span) - beginOf(span), ...measured, ...this.#ends(index, span) });
      }
    }
    return { index, drawn, width: origin.width, page: this.#paragraphs.lines(index) };
  }

  #boxes({ parts }, origin) {
    const boxes = parts.flatMap((part) => [...this.#paragraphs.rangeOf(part).getClientRects()]);
    return { boxes: joined(boxes.map((rect) => relative(rect, origin))), gaps: this.#gaps(parts, origin) };
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

  #draw({ index, drawn, width, page }) {
    const layer = this.#painted.get(index);
    const known = layer.marks;
    Object.assign(layer, { drawn, width, page, marks: marksOf(drawn, this.#schema, known) });
    if (drawn.length > 0 && !layer.element) {
      layer.element = document.createElement('div');
      layer.element.className = 'marks';
      layer.element.setAttribute('aria-hidden', 'true');
      this.#paragraphs.elements[index].before(layer.element);
    }
    exchange(layer.element, known, layer.marks);
    for (const [how, id] of Object.entries(this.#strong)) {
      layer.marks.get(id)?.elements.forEach((mark) => mark.classList.add(how));
    }
  }

  #marksOf(id) {
    return [...this.#painted.values()].flatMap(({ marks }) => marks?.get(id)?.elements ?? []);
  }
}

// What stays is not touched: a mark that leaves its place and comes back costs as much as a new one.
function exchange(layer, before = new Map(), after) {
  const stays = new Set(after.values());
  const was = new Set(before.values());
  was.forEach((mark) => stays.has(mark) || mark.elements.forEach((element) => element.remove()));
  layer?.append(...[...stays].filter((mark) => !was.has(mark)).flatMap(({ elements }) => elements));
}

function relative({ left, top, right, bottom }, origin) {
  return { left: left - origin.left, right: right - origin.left, top: top - origin.top, bottom: bottom - origin.top };
}

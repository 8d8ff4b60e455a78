import { endOf } from './spans.js';

/** A tick is seen from here on, in pixels of the screen. */
export const TICK = 2;
// What is counted together where single ones are not told apart, in the same.
const PILE = 6;
// More than a screen has rows, or a schema labels.
const MOST = 10000;

/** What a map draws spans on: a tick for each in its label's colour, or where they are many, how many lie where. */
export class MarksBoard {
  element = document.createElement('canvas');
  #canvas;
  #probe;
  #colors = new Map();
  #width = 0;
  #height = 0;

  /** `probe` is an element whose colour the style sheet makes of a label's. */
  constructor(canvas, probe) {
    this.#canvas = canvas;
    this.#probe = probe;
  }

  /** The light is another one: colours are read anew. */
  forget() {
    this.#colors.clear();
  }

  /** Begins anew, in pixels of the page. */
  clear(width, height) {
    [this.#width, this.#height] = [width, height];
    Object.assign(this.element, { width: Math.round(width * devicePixelRatio), height: Math.round(height * devicePixelRatio) });
  }

  /** Draws spans beside what is there already: `tickOf(span)` and `y(offset)` say how far down. */
  draw(spans, { isDense, ...where }) {
    const pen = this.element.getContext('2d');
    pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    const isSingle = (span) => !isDense || this.#look(span).style === 'bracket';
    isDense && this.#pile(pen, spans.filter((span) => !isSingle(span)), where.tickOf);
    this.#tick(pen, spans.filter(isSingle), where);
  }

  // The more there are, the further it reaches into the strip; each colour has its part.
  #pile(pen, spans, tickOf) {
    const rows = Array.from({ length: Math.ceil(this.#height / PILE) }, () => new Map());
    for (const span of spans) {
      const { color } = this.#look(span);
      const row = rows[Math.min(Math.floor(tickOf(span) / PILE), rows.length - 1)];
      row.set(color, (row.get(color) ?? 0) + 1);
    }
    const counts = rows.map((row) => [...row.values()].reduce((sum, count) => sum + count, 0));
    const most = Math.max(1, ...counts);
    const { x, wide } = lane('tint', this.#width, this.#canvas.dir);
    rows.forEach((row, i) => {
      let reached = 0;
      for (const [color, count] of [...row].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const part = (count / most) * wide;
        pen.fillStyle = color;
        pen.fillRect(this.#canvas.dir === 'rtl' ? x + wide - reached - part : x + reached, i * PILE, part, PILE - 1);
        reached += part;
      }
    });
  }

  #tick(pen, spans, { tickOf, y }) {
    const drawn = new Set();
    for (const span of spans) {
      const { color, style, nr } = this.#look(span);
      const from = tickOf(span);
      const to = style === 'bracket' ? Math.round(y(endOf(span) - 1)) : from;
      const key = (from * MOST + to) * MOST + nr;
      if (!drawn.has(key)) {
        drawn.add(key);
        pen.fillStyle = color;
        const { x, wide } = lane(style, this.#width, this.#canvas.dir);
        pen.fillRect(x, from, wide, Math.max(TICK, to - from));
      }
    }
  }

  // As the style sheet makes it for the light that the page is in.
  #look({ layer, label }) {
    const name = `${layer} ${label}`;
    if (!this.#colors.has(name)) {
      const known = this.#canvas.schema.label(layer, label);
      this.#probe.style.setProperty('--label', known.color);
      this.#colors.set(name, { color: getComputedStyle(this.#probe).color, style: known.style, nr: this.#colors.size });
    }
    return this.#colors.get(name);
  }
}

// Claims have a lane of their own beside the others, as they have beside the text.
function lane(style, width, dir) {
  const edge = Math.max(1, Math.round(width / 4));
  const onRight = dir === 'rtl';
  if (style === 'bracket') {
    return { x: onRight ? width - edge : 0, wide: edge };
  }
  const wide = style === 'dots' ? Math.ceil((width - edge) / 2) : width - edge - 1;
  return { x: onRight ? width - edge - 1 - wide : edge + 1, wide };
}

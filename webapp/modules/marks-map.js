import { firstThat } from './offsets.js';
import { reveal } from './reveal.js';
import { beginOf, endOf, lookAlike } from './spans.js';

// A tick is seen from here on, in pixels of the screen.
const TICK = 2;
// What is counted together where single ones are not told apart, in the same.
const PILE = 6;
// More than a screen has rows, or a schema labels.
const MOST = 10000;
// From so many spans for each tick that finds room, single ones are not told apart: then it shows how many lie where.
const DENSE = 2;
// Among so many an edit is hardly seen, in milliseconds.
const CALM = 2000;
// While somebody scrolls through what was never seen, heights change all the time.
const REST = 150;

/**
 * A slim map of the whole article beside the text, with a tick for each span in its label's colour and what is seen now.
 * A press on it goes there. Where paragraphs lie is read when the text has another height, and never for an edit. It
 * tells nothing that the list of spans does not tell, and is hidden from those who hear the page.
 */
export class MarksMap {
  #canvas;
  #paragraphs;
  #element = document.createElement('div');
  #strip = document.createElement('div');
  #board = document.createElement('canvas');
  #view = document.createElement('i');
  #spans = new Map();
  #tops = [0];
  #origin = 0;
  #colors = new Map();
  #asked = false;
  #added = [];
  #due = false;
  #drawing = false;
  #resting;
  #calming;

  constructor(canvas, paragraphs) {
    this.#canvas = canvas;
    this.#paragraphs = paragraphs;
    this.#element.className = 'marks-map';
    this.#element.setAttribute('aria-hidden', 'true');
    this.#strip.className = 'strip';
    this.#view.className = 'view';
    this.#strip.append(this.#board, this.#view);
    this.#element.append(this.#strip);
    canvas.after(this.#element);
    this.#listen();
  }

  #listen() {
    this.#canvas.addEventListener('spans-changed', ({ detail }) => this.#change(detail));
    new ResizeObserver(() => this.#grown()).observe(this.#canvas);
    new ResizeObserver(() => this.#ask()).observe(this.#strip);
    addEventListener('scroll', () => this.#ask(false), { passive: true });
    const anew = () => {
      this.#colors.clear();
      this.#ask();
    };
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', anew);
    document.addEventListener('reading-changed', anew);
    this.#strip.addEventListener('pointerdown', (event) => this.#press(event));
    this.#strip.addEventListener('pointermove', (event) => this.#strip.hasPointerCapture(event.pointerId) && this.#go(event));
    this.#strip.addEventListener('pointerup', (event) => this.#arrive(event));
    // The text keeps the keyboard and what is chosen.
    this.#strip.addEventListener('mousedown', (event) => event.preventDefault());
  }

  #change({ before, after }) {
    before.forEach(({ id }) => this.#spans.delete(id));
    after.forEach((span) => this.#spans.set(span.id, span));
    if (lookAlike(before, after)) {
      return;
    }
    this.#added.push(...after);
    this.#due ||= before.length > 0;
    clearTimeout(this.#calming);
    if (this.#isDense && after.length <= 1) {
      this.#calming = setTimeout(() => this.#ask(), CALM);
    } else {
      this.#later();
    }
  }

  get #isDense() {
    return this.#spans.size > (DENSE * this.#strip.clientHeight) / TICK;
  }

  #grown() {
    if (!this.#resting) {
      this.#measure();
      this.#resting = setTimeout(() => {
        this.#resting = null;
        this.#measure();
      }, REST);
    }
  }

  // The layout is true when this is called: nothing is laid out anew.
  #measure() {
    const { elements } = this.#paragraphs;
    this.#tops = elements.map((element) => element.offsetTop);
    const last = elements.at(-1);
    this.#tops.push(last ? last.offsetTop + last.offsetHeight : 1);
    this.#origin = this.#canvas.getBoundingClientRect().top + scrollY;
    this.#ask();
  }

  #ask(all = true) {
    this.#due ||= all;
    this.#asked ||= Boolean(requestAnimationFrame(() => this.#show()));
  }

  #show() {
    this.#asked = false;
    const { clientHeight: height } = this.#strip;
    const scale = height / this.#height;
    this.#view.style.translate = `0 ${Math.max(0, scrollY - this.#origin) * scale}px`;
    this.#view.style.height = `${Math.min(height, innerHeight * scale)}px`;
    this.#element.classList.toggle('whole', innerHeight >= this.#height);
    if (this.#due) {
      this.#later();
    }
  }

  // The ticks wait until the text has been shown.
  #later() {
    if (!this.#drawing) {
      this.#drawing = true;
      (globalThis.requestIdleCallback ?? setTimeout)(() => this.#draw(), { timeout: 500 });
    }
  }

  #draw() {
    const { clientWidth: width, clientHeight: height } = this.#strip;
    const isDense = this.#isDense;
    if (this.#due || isDense) {
      Object.assign(this.#board, { width: Math.round(width * devicePixelRatio), height: Math.round(height * devicePixelRatio) });
      this.#added = [...this.#spans.values()];
    }
    if (width > 0) {
      const pen = this.#board.getContext('2d');
      pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
      const piled = isDense ? this.#added.filter((span) => this.#look(span).style !== 'bracket') : [];
      this.#pile(pen, piled, width, height);
      this.#tick(pen, isDense ? this.#added.filter((span) => this.#look(span).style === 'bracket') : this.#added, width, height);
    }
    this.#added = [];
    this.#due = this.#drawing = false;
  }

  // The more there are, the further it reaches into the strip; each colour has its part.
  #pile(pen, spans, width, height) {
    const rows = Array.from({ length: Math.ceil(height / PILE) }, () => new Map());
    for (const span of spans) {
      const { color } = this.#look(span);
      const row = rows[Math.min(Math.floor(this.#y(beginOf(span), height) / PILE), rows.length - 1)];
      row.set(color, (row.get(color) ?? 0) + 1);
    }
    const counts = rows.map((row) => [...row.values()].reduce((sum, count) => sum + count, 0));
    const most = Math.max(1, ...counts);
    const { x, wide } = lane('tint', width, this.#canvas.dir);
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

  #tick(pen, spans, width, height) {
    const drawn = new Set();
    for (const span of spans) {
      const { color, style, nr } = this.#look(span);
      const from = Math.min(Math.round(this.#y(beginOf(span), height)), height - TICK);
      const to = style === 'bracket' ? Math.round(this.#y(endOf(span) - 1, height)) : from;
      const key = (from * MOST + to) * MOST + nr;
      if (!drawn.has(key)) {
        drawn.add(key);
        pen.fillStyle = color;
        const { x, wide } = lane(style, width, this.#canvas.dir);
        pen.fillRect(x, from, wide, Math.max(TICK, to - from));
      }
    }
  }

  /** How far down on the strip a code point of the article is. */
  #y(offset, height) {
    const { index, part } = this.#paragraphs.place(offset);
    const [top, bottom] = [this.#tops[index] ?? 0, this.#tops[index + 1] ?? this.#height];
    return ((top + (bottom - top) * part) / this.#height) * height;
  }

  get #height() {
    return Math.max(1, this.#tops.at(-1));
  }

  // As the style sheet makes it for the light that the page is in.
  #look({ layer, label }) {
    const name = `${layer} ${label}`;
    if (!this.#colors.has(name)) {
      const known = this.#canvas.schema.label(layer, label);
      this.#view.style.setProperty('--label', known.color);
      this.#colors.set(name, { color: getComputedStyle(this.#view).color, style: known.style, nr: this.#colors.size });
    }
    return this.#colors.get(name);
  }

  #press(event) {
    if (event.button === 0) {
      this.#strip.setPointerCapture(event.pointerId);
      this.#go(event);
    }
  }

  // Into the middle of the window, where reading begins.
  #go({ clientY }) {
    const { top, height } = this.#strip.getBoundingClientRect();
    const y = Math.min(Math.max((clientY - top) / height, 0), 1) * this.#height;
    document.scrollingElement.scrollTop = this.#origin + y - innerHeight / 2;
    return y;
  }

  #arrive(event) {
    if (this.#strip.hasPointerCapture(event.pointerId)) {
      const y = this.#go(event);
      const index = Math.max(0, firstThat(this.#tops.length, (i) => this.#tops[i] > y) - 1);
      const begin = this.#paragraphs.offsetOf(index, (y - this.#tops[index]) / (this.#tops[index + 1] - this.#tops[index] || 1));
      reveal(this.#paragraphs, { fragments: [{ begin, end: begin + 1 }] });
    }
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

import { MarksBoard, TICK } from './marks-board.js';
import { firstThat } from './offsets.js';
import { reveal } from './reveal.js';
import { beginOf, lookAlike } from './spans.js';

// From so many spans for each tick that finds room, single ones are not told apart: then it shows how many lie where.
const DENSE = 2;
// Among so many an edit is hardly seen, in milliseconds.
const CALM = 2000;
// While somebody scrolls through what was never seen, heights change all the time.
const REST = 150;

/**
 * A slim map of the whole article beside the text, with a tick for each span in its label's colour and what is seen now.
 * A press on it goes to what is drawn there. Where paragraphs lie is read when the text has another height, and never for
 * an edit. It tells nothing that the list of spans does not tell, and is hidden from those who hear the page.
 */
export class MarksMap {
  #canvas;
  #paragraphs;
  #element = document.createElement('div');
  #strip = document.createElement('div');
  #view = document.createElement('i');
  #board;
  #spans = new Map();
  #tops = [0];
  // Where paragraphs lay when the ticks that are seen were drawn.
  #drawn = this.#tops;
  #origin = 0;
  #asked = false;
  #room = 0;
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
    this.#board = new MarksBoard(canvas, this.#view);
    this.#strip.append(this.#board.element, this.#view);
    this.#element.append(this.#strip);
    canvas.after(this.#element);
    this.#listen();
  }

  #listen() {
    this.#canvas.addEventListener('spans-changed', ({ detail }) => this.#change(detail));
    new ResizeObserver(() => this.#grown()).observe(this.#canvas);
    // Known, so that no edit has to lay the page out to ask.
    new ResizeObserver(([{ contentRect }]) => {
      this.#room = contentRect.height;
      this.#ask();
    }).observe(this.#strip);
    addEventListener('scroll', () => this.#ask(false), { passive: true });
    const anew = () => {
      this.#board.forget();
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
    return this.#spans.size > (DENSE * this.#room) / TICK;
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
      this.#board.clear(width, height);
      this.#added = [...this.#spans.values()];
      this.#drawn = this.#tops;
    }
    if (width > 0 && height > 0) {
      this.#board.draw(this.#added, { isDense, tickOf: (span) => this.#tickOf(span, height), y: (offset) => this.#y(offset, height) });
    }
    this.#added = [];
    this.#due = this.#drawing = false;
  }

  /** How far down on the strip a code point of the article is. */
  #y(offset, height) {
    const { index, part } = this.#paragraphs.place(offset);
    const whole = Math.max(1, this.#drawn.at(-1));
    const [top, bottom] = [this.#drawn[index] ?? 0, this.#drawn[index + 1] ?? whole];
    return ((top + (bottom - top) * part) / whole) * height;
  }

  get #height() {
    return Math.max(1, this.#tops.at(-1));
  }

  #press(event) {
    if (event.button === 0) {
      this.#strip.setPointerCapture(event.pointerId);
      this.#go(event);
    }
  }

  // Into the middle of the window, where reading begins.
  #go({ clientY }) {
    const { index, part } = this.#placeAt(clientY);
    const [top, bottom = top] = this.#tops.slice(index);
    document.scrollingElement.scrollTop = this.#origin + top + (bottom - top) * part - innerHeight / 2;
  }

  #arrive(event) {
    if (this.#strip.hasPointerCapture(event.pointerId)) {
      this.#go(event);
      const { index, part } = this.#placeAt(event.clientY);
      const begin = this.#paragraphs.offsetOf(index, part);
      reveal(this.#paragraphs, this.#tickAt(event.clientY) ?? { fragments: [{ begin, end: begin + 1 }] });
    }
  }

  /** The paragraph that is drawn at a height of the window, and which `part` of it, 0 to 1, is drawn above. */
  #placeAt(clientY) {
    const { top, height } = this.#strip.getBoundingClientRect();
    const tops = this.#drawn;
    const y = Math.min(Math.max((clientY - top) / height, 0), 1) * tops.at(-1);
    const index = Math.max(0, Math.min(firstThat(tops.length, (i) => tops[i] > y), tops.length - 1) - 1);
    return { index, part: (y - tops[index]) / (tops[index + 1] - tops[index] || 1) };
  }

  /** The span whose tick is there, the nearest of several; undefined where none is. */
  #tickAt(clientY) {
    const { top, height } = this.#strip.getBoundingClientRect();
    const away = (span) => Math.abs(this.#tickOf(span, height) + TICK / 2 - (clientY - top));
    const near = [...this.#spans.values()].filter((span) => away(span) <= TICK);
    return near.reduce((one, other) => (one && away(one) <= away(other) ? one : other), undefined);
  }

  #tickOf(span, height) {
    return Math.min(Math.round(this.#y(beginOf(span), height)), height - TICK);
  }
}

import { stemEnd, stemStart } from './clitics.js';
import { codePointLength, firstThat, Offsets } from './offsets.js';
import { blankEnds, graphemeEnd, graphemeStart, looseEnds, wordEnd, wordStart } from './segments.js';

// The usual width of a letter, in em.
const LETTER = 0.42;

// Where a selection may begin and end, and what is loose at its ends, by what it goes by.
const GRAINS = {
  word: [wordStart, wordEnd, looseEnds],
  clitic: [stemStart, stemEnd, looseEnds],
  letter: [graphemeStart, graphemeEnd, blankEnds],
};

/**
 * The article's text as it stands on the page: one element per line, one text node in each; only a line of many thousand
 * letters goes on in a second element, marked as `continued`. Answers in code points of the article; the DOM's own units
 * stay in here.
 */
export class Paragraphs {
  #canvas;
  #elements;
  #begins;
  #offsets = new Map();

  constructor(canvas) {
    this.#canvas = canvas;
    this.#elements = [...canvas.querySelectorAll(':scope > .paragraph')];
    this.#begins = this.#elements.map((element) => Number(element.dataset.begin));
    // The parser cuts long text; a paragraph must be one node for its letters to join and its offsets to be simple.
    this.#elements.filter((element) => element.childNodes.length > 1).forEach((element) => element.normalize());
    this.#elements.forEach((element, index) => (element.index = index));
    // The scroll bar can wait until the text shows.
    (globalThis.requestIdleCallback ?? setTimeout)(() => this.guessHeights(), { timeout: 500 });
  }

  get elements() {
    return this.#elements;
  }

  text(index) {
    return this.#elements[index].firstChild?.data ?? '';
  }

  /** The paragraph at a code point of the article, its text, and where in it that is, in UTF-16 units. */
  here(offset) {
    const index = this.at(offset);
    return { index, text: this.text(index), units: this.#units(index, offset) };
  }

  /** The article's code point at a UTF-16 unit of a paragraph. */
  offset(index, units) {
    return this.#codePoints(index, units);
  }

  /** The index of the paragraph that holds a code point of the article. */
  at(offset) {
    return Math.max(0, firstThat(this.#begins.length, (i) => this.#begins[i] > offset) - 1);
  }

  /** The paragraph at a code point and which `part` of it, 0 to 1, stands before; no text is read for it. */
  place(offset) {
    const index = this.at(offset);
    return { index, part: Math.min(1, (offset - this.#begins[index]) / this.#length(index)) };
  }

  /** The code point that such a part of a paragraph stands before. */
  offsetOf(index, part) {
    return this.#begins[Math.min(index, this.#begins.length - 1)] + Math.floor(part * (this.#length(index) - 1));
  }

  /** The parts `{index, begin, end}` of a range by paragraph, in UTF-16 units of each paragraph's text. */
  parts({ begin, end }) {
    const parts = [];
    for (let index = this.at(begin); index < this.#begins.length && this.#begins[index] < end; index++) {
      const part = { index, begin: this.#units(index, begin), end: this.#units(index, end) };
      if (part.begin < part.end) {
        parts.push(part);
      }
    }
    return parts;
  }

  /** The article's text of a range. */
  slice({ begin, end }) {
    const first = this.at(begin);
    let text = '';
    for (let index = first; index < this.#begins.length && this.#begins[index] <= end; index++) {
      const newLine = index > first && !this.#elements[index].classList.contains('continued');
      text += (newLine ? '\n' : '') + this.text(index).slice(this.#units(index, begin), this.#units(index, end));
    }
    return text;
  }

  /** A DOM range over one part. */
  rangeOf({ index, begin, end }) {
    const range = document.createRange();
    range.setStart(this.#elements[index].firstChild, begin);
    range.setEnd(this.#elements[index].firstChild, end);
    return range;
  }

  /** The article's code point at a point of the DOM; outside the canvas, its nearer end. */
  offsetAt(node, offset) {
    const element = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.('.paragraph');
    if (element && this.#canvas.contains(element)) {
      const units = node.nodeType === Node.TEXT_NODE ? offset : offset > 0 ? Infinity : 0;
      return this.#codePoints(element.index, units);
    }
    const point = document.createRange();
    point.setStart(node, offset);
    const next = firstThat(this.#elements.length, (i) => point.comparePoint(this.#elements[i], 0) > 0);
    return next === 0 ? 0 : this.#codePoints(next - 1, Infinity);
  }

  /** The range that a selection means, which goes by `word`, `clitic` or `letter`; null if nothing. */
  meant({ begin, end }, grain) {
    const [startOf, endOf, loose] = GRAINS[grain];
    const first = this.here(begin);
    const last = this.here(end);
    const snapped = {
      begin: this.#codePoints(first.index, startOf(first.text, first.units)),
      end: this.#codePoints(last.index, endOf(last.text, last.units)),
    };
    const text = this.slice(snapped);
    const { before, after } = loose(text);
    snapped.begin += codePointLength(text.slice(0, before));
    snapped.end -= codePointLength(text.slice(text.length - after));
    return snapped.begin < snapped.end ? snapped : null;
  }

  /** The letter at an offset, whole, as readers see letters; null at the end of a paragraph. */
  letterAt(offset) {
    const { index, text, units } = this.here(offset);
    if (units >= text.length) {
      return null;
    }
    const begin = graphemeStart(text, units);
    return { begin: this.#codePoints(index, begin), end: this.#codePoints(index, graphemeEnd(text, begin + 1)) };
  }

  /** Whether the paragraph at an offset runs from right to left. */
  runsLeft(offset) {
    return getComputedStyle(this.#elements[this.at(offset)]).direction === 'rtl';
  }

  /** How the lines of a paragraph lie: `{top, lineHeight, rightToLeft}`, in pixels. */
  lines(index) {
    const { paddingTop, lineHeight, direction } = getComputedStyle(this.#elements[index]);
    return { top: parseFloat(paddingTop), lineHeight: parseFloat(lineHeight), rightToLeft: direction === 'rtl' };
  }

  /** From the letter at an offset to the end of its word: what stands after a fused «و» or «ل». */
  restOfWord(offset) {
    const { index, text, units } = this.here(offset);
    const begin = graphemeStart(text, units);
    return this.meant({ begin: this.#codePoints(index, begin), end: this.#codePoints(index, wordEnd(text, begin + 1)) }, 'letter');
  }

  /** Selects a range in the browser, so that copying gives what is shown. */
  select(range) {
    const [from, to] = [this.here(range.begin), this.here(range.end)];
    const node = ({ index }) => this.#elements[index].firstChild ?? this.#elements[index];
    getSelection().setBaseAndExtent(node(from), from.units, node(to), to.units);
  }

  /** What is far away is not laid out; a fair guess keeps the scroll bar honest. */
  guessHeights() {
    const perLine = this.#canvas.clientWidth / (parseFloat(getComputedStyle(this.#canvas).fontSize) * LETTER);
    for (const element of this.#elements) {
      const lines = Math.ceil((element.firstChild?.length ?? 1) / perLine);
      if (lines > 1) {
        element.style.containIntrinsicBlockSize = `auto ${lines}.3lh`;
      }
    }
  }

  #length(index) {
    return Math.max(1, (this.#begins[index + 1] ?? this.#begins.at(-1) + this.#counted(index).length) - this.#begins[index]);
  }

  #units(index, offset) {
    const within = Math.max(0, offset - this.#begins[index]);
    return Math.min(this.#counted(index).toUnits(within), this.text(index).length);
  }

  #codePoints(index, units) {
    return this.#begins[index] + this.#counted(index).toCodePoints(Math.min(units, this.text(index).length));
  }

  #counted(index) {
    if (!this.#offsets.has(index)) {
      this.#offsets.set(index, new Offsets(this.text(index)));
    }
    return this.#offsets.get(index);
  }
}

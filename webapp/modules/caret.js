import { isMac, moveOf } from './caret-keys.js';
import { CaretMark } from './caret-mark.js';
import { beside, extent, lineAt, nearest, placeOn } from './lines.js';
import { moves } from './moves.js';
import { firstThat } from './offsets.js';
import { placeAt } from './pointing.js';
import { meantBy } from './shortcuts.js';

// Below the bar that stays while the text scrolls.
const TOP = 80;

/**
 * A caret in text that cannot be written in. It shows while the canvas has the focus, and moves by letter, word, line,
 * sentence and paragraph; with Shift it chooses text. It reads and measures the lines and paragraphs that it passes, and
 * no others. Left and right go as the screen has it, also through runs of the other direction; when they extend a
 * selection they keep to the order of reading, so that nothing is left out of it.
 */
export class Caret {
  #canvas;
  #paragraphs;
  #mark;
  #spot = null;
  #anchor = null;
  #goal = null;
  #choosing = false;

  constructor(canvas, paragraphs) {
    this.#canvas = canvas;
    this.#paragraphs = paragraphs;
    this.#mark = new CaretMark(canvas);
    canvas.addEventListener('keydown', (event) => this.#pressed(event));
    canvas.addEventListener('mousedown', (event) => event.button === 0 && !event.shiftKey && this.#point(event));
    canvas.addEventListener('text-chosen', ({ detail }) => this.#follow(detail.range));
    canvas.addEventListener('focus', () => this.#draw());
    canvas.addEventListener('blur', () => this.#mark.hide());
    new ResizeObserver(() => this.#draw()).observe(canvas);
  }

  /** Whether the keyboard is with the text. */
  get active() {
    return document.activeElement === this.#canvas;
  }

  /** Whether it is just now choosing text. */
  get choosing() {
    return this.#choosing;
  }

  /** Whether the paragraph that it stands in runs from right to left. */
  get runsLeft() {
    return this.#runsLeft(this.offset);
  }

  /** Where it stands in the viewport. */
  get box() {
    return this.#mark.box;
  }

  /** Where it stands, in code points. */
  get offset() {
    return this.#here().offset;
  }

  /** The word, particle and stem, or letter that it stands at, by what the canvas goes by; null between words. */
  word() {
    const { offset, hold } = this.#here();
    const [next, previous] = [this.#paragraphs.letterAt(offset), this.#before(offset)];
    for (const letter of hold === 'previous' ? [previous, next] : [next, previous]) {
      const range = letter && this.#paragraphs.meant(letter, this.#canvas.grain);
      if (range) {
        return range;
      }
    }
    return null;
  }

  /**
   * Stands at a code point, and brings it into view; what was chosen or selected stays. The keyboard comes along where it
   * was nowhere.
   */
  put(offset, hold = 'next') {
    if (document.activeElement === document.body) {
      this.#canvas.focus({ preventScroll: true });
    }
    this.#anchor = null;
    this.#goal = null;
    this.#spot = { offset, hold };
    this.#draw({ follow: true });
  }

  /** Chooses all of the text, and nothing around it. */
  all() {
    this.#anchor = 0;
    this.#goal = null;
    this.#spot = { offset: moves.text(this.#paragraphs, 0, { forward: true }), hold: 'previous' };
    this.#choose('letter');
    // No mark bears the blanks at its ends, but they are the text's, and are copied.
    this.#paragraphs.select({ begin: 0, end: this.#spot.offset });
    this.#draw();
  }

  #pressed(event) {
    const resizing = event.altKey && event.shiftKey && this.#canvas.selected;
    const key = !event.defaultPrevented && !event.isComposing && event.target === this.#canvas && meantBy(event);
    const move = key && moveOf(key, isMac());
    if (move && !resizing) {
      event.preventDefault();
      this.#go(move);
    }
  }

  #go(move) {
    const from = this.#here();
    const forward = move.forward ?? move.left === this.#runsLeft(from.offset);
    const { chosen } = this.#canvas;
    const goal = this.#goal;
    this.#goal = null;
    const to =
      chosen && !move.extend && move.by === 'letter'
        ? { offset: forward ? chosen.end : chosen.begin, hold: 'next' }
        : this.#target(from, { ...move, forward }, goal);
    this.#anchor = move.extend ? (this.#anchor ?? from.offset) : null;
    this.#spot = to;
    this.#choose(move.by === 'letter' ? 'letter' : this.#canvas.grain);
    this.#draw({ follow: true });
  }

  #target(from, move, goal) {
    switch (move.by) {
      case 'line':
        return this.#line(from, move.forward, goal);
      case 'lineEnd':
        return this.#lineEnd(from, move.forward);
      case 'letter':
        return move.extend ? this.#logical(from, move) : this.#visual(from, move);
      default:
        return this.#logical(from, { ...move, grain: this.#canvas.grain });
    }
  }

  #logical({ offset }, { by, ...how }) {
    return { offset: moves[by](this.#paragraphs, offset, how), hold: 'next' };
  }

  #visual(from, move) {
    const line = lineAt(this.#paragraphs, from);
    const to = line.length > 0 && beside(line, from, move.left, this.#runsLeft(from.offset));
    if (!to) {
      return this.#logical(line.length > 0 ? { offset: extent(line)[move.forward ? 'end' : 'begin'] } : from, move);
    }
    // The end of a line that goes on below is the beginning of that one.
    return to.offset === extent(line).end && this.#goesOn(to.offset) ? { ...to, hold: 'next' } : to;
  }

  #line(from, forward, goal) {
    const line = lineAt(this.#paragraphs, from);
    const edge = line.length > 0 ? extent(line)[forward ? 'end' : 'begin'] : from.offset;
    const hold = forward ? 'next' : 'previous';
    const inside = this.#goesOn(edge) && this.#comesFrom(edge);
    const beyond = { offset: inside ? edge : moves.letter(this.#paragraphs, edge, { forward }), hold };
    this.#goal = goal ?? (line.length > 0 ? placeOn(line, from, this.#runsLeft(from.offset)).x : this.#mark.x);
    const target = inside || beyond.offset !== edge ? lineAt(this.#paragraphs, beyond) : [];
    return target.length > 0 ? nearest(target, this.#goal, this.#runsLeft(beyond.offset)) : beyond;
  }

  #lineEnd(from, forward) {
    const line = lineAt(this.#paragraphs, from);
    if (line.length === 0) {
      return from;
    }
    return forward ? { offset: extent(line).end, hold: 'previous' } : { offset: extent(line).begin, hold: 'next' };
  }

  // Whether the paragraph goes on after an offset, and whether it has begun before it.
  #goesOn(offset) {
    const { text, units } = this.#paragraphs.here(offset);
    return units < text.length;
  }

  #comesFrom(offset) {
    return this.#paragraphs.here(offset).units > 0;
  }

  #choose(grain) {
    const [canvas, head] = [this.#canvas, this.#spot.offset];
    this.#choosing = true;
    if (this.#anchor !== null && this.#anchor !== head) {
      const raw = { begin: Math.min(this.#anchor, head), end: Math.max(this.#anchor, head) };
      const range = this.#paragraphs.meant(raw, grain);
      this.#paragraphs.select(range ?? raw);
      canvas.chooseText(range);
    } else if (canvas.chosen || canvas.selected || !getSelection().isCollapsed) {
      canvas.rest();
    }
    this.#choosing = false;
  }

  // What the hand has chosen goes on from there by keys.
  #follow(range) {
    if (this.#choosing) {
      return;
    }
    this.#anchor = range ? range.begin : null;
    if (range) {
      this.#spot = { offset: range.end, hold: 'previous' };
      this.#draw();
    }
  }

  #point({ clientX, clientY }) {
    const spot = placeAt(this.#paragraphs, clientX, clientY);
    if (spot) {
      this.#anchor = null;
      this.#goal = null;
      this.#spot = spot;
      this.#draw();
    }
  }

  // Before it was ever used it stands where the reader looks.
  #here() {
    if (!this.#spot) {
      const { elements } = this.#paragraphs;
      const seen = firstThat(elements.length, (i) => elements[i].getBoundingClientRect().bottom > TOP);
      this.#spot = { offset: this.#paragraphs.offset(Math.min(seen, elements.length - 1), 0), hold: 'next' };
    }
    return this.#spot;
  }

  #draw({ follow = false } = {}) {
    if (this.active && this.#paragraphs.elements.length > 0) {
      const spot = this.#here();
      const line = lineAt(this.#paragraphs, spot);
      const rightToLeft = this.#runsLeft(spot.offset);
      const place = line.length > 0 ? placeOn(line, spot, rightToLeft) : null;
      this.#mark.show(this.#paragraphs.elements[this.#paragraphs.at(spot.offset)], place, { rightToLeft, follow });
    }
  }

  #before(offset) {
    const { index, units } = this.#paragraphs.here(offset);
    return units > 0 ? this.#paragraphs.letterAt(this.#paragraphs.offset(index, units - 1)) : null;
  }

  #runsLeft(offset) {
    return this.#paragraphs.runsLeft(offset);
  }
}

import { LongPress } from './long-press.js';
import { between, letterAt } from './pointing.js';

// How long a selection made by touch or by keys must rest before it counts.
const REST = 150;

// Keys that go on selecting.
const SELECTING = /^(Arrow|Home$|End$|Page|Shift$|Control$|Alt|Meta$)/;

/**
 * Turns what the hand does over the text into intents of the canvas: `chooseText(range)`, `pick(ids)`, `point(id)`.
 * The browser's own selection stays in use, so that long presses, handles and shift with arrows work as everywhere.
 */
export class Gestures {
  #canvas;
  #paragraphs;
  #painter;
  #pressed = false;
  #pressedOn = null;
  #released = null;
  #touched = false;
  #resting;
  #hovering;

  constructor(canvas, paragraphs, painter) {
    this.#canvas = canvas;
    this.#paragraphs = paragraphs;
    this.#painter = painter;
    canvas.addEventListener('keydown', () => (this.#touched = false));
    canvas.addEventListener('pointerdown', (event) => (this.#touched = event.pointerType !== 'mouse'));
    // A frame shows where the Tab key has led to, not where the hand already is.
    canvas.addEventListener('keyup', ({ key }) => key === 'Tab' && canvas.classList.add('tabbed'));
    canvas.addEventListener('blur', () => canvas.classList.remove('tabbed'));
    canvas.addEventListener('mousedown', (event) => this.#press(event));
    canvas.addEventListener('click', (event) => this.#click(event));
    canvas.addEventListener('pointermove', (event) => this.#hover(event));
    canvas.addEventListener('pointerleave', () => this.#hover(null));
    new LongPress(canvas, (x, y) => this.#rest(x, y));
  }

  /** Listens to what may happen anywhere in the document, until the signal says stop. */
  listen(signal) {
    document.addEventListener('mouseup', (event) => this.#release(event), { signal });
    document.addEventListener('keydown', (event) => this.#takeUp(event), { capture: true, signal });
    document.addEventListener('selectionchange', () => this.#changed(), { signal });
    document.addEventListener('copy', (event) => this.#copy(event), { signal });
  }

  #press({ button, shiftKey, clientX, clientY }) {
    this.#pressed = button === 0;
    this.#pressedOn = shiftKey ? null : letterAt(this.#paragraphs, clientX, clientY);
  }

  // As browsers do where they know fingers: the word under it.
  #rest(x, y) {
    const letter = letterAt(this.#paragraphs, x, y);
    const range = letter && this.#paragraphs.meant(letter, this.#canvas.grain);
    if (range) {
      this.#paragraphs.select(range);
      this.#canvas.chooseText(range);
    }
  }

  #release(event) {
    if (!this.#pressed) {
      return;
    }
    this.#pressed = false;
    this.#released = event;
    // The browser drops a selection that was clicked into only after this event.
    setTimeout(() => this.#settleReleased());
  }

  #settleReleased() {
    const event = this.#released;
    this.#released = null;
    if (event) {
      this.#settle(event);
    }
  }

  // A key means what is shown as selected, however shortly it follows.
  #takeUp({ key }) {
    if (SELECTING.test(key)) {
      return;
    }
    this.#settleReleased();
    if (this.#resting) {
      clearTimeout(this.#resting);
      this.#rested();
    }
  }

  #settle({ altKey, detail, clientX, clientY }) {
    const selected = this.#selection() && ((detail === 1 && this.#drawn(clientX, clientY)) || this.#selection());
    if (!selected) {
      this.#canvas.chooseText(null);
      return;
    }
    const grain = this.#grain(altKey);
    const range =
      grain === 'letter' && detail === 2
        ? this.#paragraphs.restOfWord((letterAt(this.#paragraphs, clientX, clientY) ?? selected).begin)
        : this.#paragraphs.meant(selected, grain);
    if (range) {
      this.#paragraphs.select(range);
    }
    this.#canvas.chooseText(range);
  }

  // Alt means the finer way for once, or where letters count anyway, whole words.
  #grain(other) {
    const { grain } = this.#canvas;
    return other ? (grain === 'letter' ? 'word' : 'letter') : grain;
  }

  // What was drawn over, letter by letter: the browser's own selection errs where a run of the other direction begins.
  #drawn(x, y) {
    const releasedOn = this.#pressedOn && letterAt(this.#paragraphs, x, y);
    return releasedOn && between(this.#pressedOn, releasedOn);
  }

  #changed() {
    clearTimeout(this.#resting);
    if (!this.#pressed) {
      this.#resting = setTimeout(() => this.#rested(), REST);
    }
  }

  // Keys extend letter by letter; a finger is too blunt for that.
  #rested() {
    this.#resting = null;
    if (this.#pressed) {
      return;
    }
    const selected = this.#selection();
    const grain = this.#touched ? this.#canvas.grain : 'letter';
    // A tap on a label may take the browser's selection away; what was chosen is to be labelled all the same.
    if (selected || !document.activeElement?.closest('label-palette')) {
      this.#canvas.chooseText(selected && this.#paragraphs.meant(selected, grain));
    }
  }

  #selection() {
    const selection = getSelection();
    if (selection.rangeCount === 0 || selection.isCollapsed) {
      return null;
    }
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.#canvas)) {
      return null;
    }
    const begin = this.#paragraphs.offsetAt(range.startContainer, range.startOffset);
    const end = this.#paragraphs.offsetAt(range.endContainer, range.endOffset);
    return begin < end ? { begin, end } : null;
  }

  // What is copied is the article's text to the letter, whatever stands between its paragraphs on the page.
  #copy(event) {
    const selected = this.#selection();
    if (selected && this.#canvas.contains(getSelection().getRangeAt(0).commonAncestorContainer)) {
      event.clipboardData.setData('text/plain', this.#paragraphs.slice(selected));
      event.preventDefault();
    }
  }

  #click(event) {
    if (event.detail < 2 && !this.#selection()) {
      this.#canvas.pick(this.#painter.under(event.clientX, event.clientY, event.target));
    }
  }

  #hover(event) {
    cancelAnimationFrame(this.#hovering);
    if (this.#pressed || (event && event.pointerType !== 'mouse')) {
      return;
    }
    this.#hovering = requestAnimationFrame(() =>
      this.#canvas.point(event && this.#painter.under(event.clientX, event.clientY, event.target)[0]),
    );
  }
}

// How long a selection made by touch or by keys must rest before it counts.
const REST = 150;

/**
 * Turns what the hand does over the text into intents of the canvas: `chooseText(range)`, `pick(ids)`, `point(id)`.
 * The browser's own selection stays in use, so that long presses, handles and shift with arrows work as everywhere.
 */
export class Gestures {
  #canvas;
  #paragraphs;
  #painter;
  #pressed = false;
  #touched = false;
  #resting;
  #hovering;

  constructor(canvas, paragraphs, painter) {
    this.#canvas = canvas;
    this.#paragraphs = paragraphs;
    this.#painter = painter;
    canvas.addEventListener('pointerdown', (event) => (this.#touched = event.pointerType !== 'mouse'));
    // A frame shows where the Tab key has led to, not where the hand already is.
    canvas.addEventListener('focus', () => canvas.classList.toggle('tabbed', !canvas.matches(':active')));
    canvas.addEventListener('blur', () => canvas.classList.remove('tabbed'));
    canvas.addEventListener('mousedown', (event) => (this.#pressed = event.button === 0));
    canvas.addEventListener('click', (event) => this.#click(event));
    canvas.addEventListener('pointermove', (event) => this.#hover(event));
    canvas.addEventListener('pointerleave', () => this.#hover(null));
  }

  /** Listens to what may happen anywhere in the document, until the signal says stop. */
  listen(signal) {
    document.addEventListener('mouseup', (event) => this.#release(event), { signal });
    document.addEventListener('selectionchange', () => this.#changed(), { signal });
    document.addEventListener('copy', (event) => this.#copy(event), { signal });
  }

  #release(event) {
    if (!this.#pressed) {
      return;
    }
    this.#pressed = false;
    // The browser drops a selection that was clicked into only after this event.
    setTimeout(() => this.#settle(event));
  }

  #settle({ altKey, detail, clientX, clientY }) {
    const selected = this.#selection();
    if (!selected) {
      this.#canvas.chooseText(null);
      return;
    }
    const fine = altKey !== this.#canvas.fine;
    const range =
      fine && detail === 2
        ? this.#paragraphs.restOfWord(this.#letterUnder(clientX, clientY))
        : this.#paragraphs.meant(selected, fine);
    if (range) {
      this.#paragraphs.select(range);
    }
    this.#canvas.chooseText(range);
  }

  #changed() {
    clearTimeout(this.#resting);
    if (!this.#pressed) {
      this.#resting = setTimeout(() => this.#rested(), REST);
    }
  }

  // Keys extend letter by letter; a finger is too blunt for that.
  #rested() {
    if (this.#pressed) {
      return;
    }
    const selected = this.#selection();
    const fine = !this.#touched || this.#canvas.fine;
    // A tap on a label may take the browser's selection away; what was chosen is to be labelled all the same.
    if (selected || !document.activeElement?.closest('label-palette')) {
      this.#canvas.chooseText(selected && this.#paragraphs.meant(selected, fine));
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

  // A caret position is between two letters; the one under the pointer is before or after it.
  #letterUnder(x, y) {
    const { node, offset } = caretAt(x, y);
    const at = this.#paragraphs.offsetAt(node, offset);
    const before = this.#paragraphs.parts({ begin: Math.max(0, at - 1), end: at }).at(0);
    const box = before && this.#paragraphs.rangeOf(before).getBoundingClientRect();
    return box && box.left <= x && x <= box.right && box.top <= y && y <= box.bottom ? at - 1 : at;
  }
}

function caretAt(x, y) {
  if (document.caretPositionFromPoint) {
    const { offsetNode, offset } = document.caretPositionFromPoint(x, y);
    return { node: offsetNode, offset };
  }
  const { startContainer, startOffset } = document.caretRangeFromPoint(x, y);
  return { node: startContainer, offset: startOffset };
}

// Where letters are for writing, or move within a list.
const WRITING =
  'input, textarea, select, [contenteditable], dialog, [role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=combobox]';

/** What the keyboard does wherever the focus is on the page. Keys are meant by their place, not by their letter. */
export class Keys {
  #canvas;

  constructor(canvas) {
    this.#canvas = canvas;
  }

  listen(signal) {
    document.addEventListener('keydown', (event) => this.#pressed(event), { signal });
  }

  #pressed(event) {
    if (event.defaultPrevented || event.isComposing || event.target.closest?.(WRITING)) {
      return;
    }
    const act = event.ctrlKey || event.metaKey ? this.#command(event) : !event.altKey && this.#plain(event);
    if (act) {
      event.preventDefault();
      act();
    }
  }

  #command({ code, shiftKey }) {
    if (!this.#canvas.editable || !['KeyZ', 'KeyY'].includes(code)) {
      return null;
    }
    return code === 'KeyY' || shiftKey ? () => this.#canvas.redo() : () => this.#canvas.undo();
  }

  #plain({ code, shiftKey, repeat }) {
    const canvas = this.#canvas;
    if (code === 'Escape') {
      return () => canvas.letGo();
    }
    if (repeat || shiftKey || !canvas.editable) {
      return null;
    }
    if (code === 'Backquote') {
      return () => canvas.snap(!canvas.fine);
    }
    if (code === 'Delete' || code === 'Backspace') {
      return canvas.selected && (() => canvas.remove());
    }
    const label = canvas.schema.labelOfKey(code);
    return label && (canvas.chosen || canvas.selected) && (() => canvas.mark(label));
  }
}

// Where letters are for writing, or move within a list.
const WRITING =
  'input, textarea, select, [contenteditable], dialog, [role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=combobox]';

// Where marking happens: single keys act here, and nowhere that a button or link could be meant.
const MARKING = 'text-canvas, label-palette, span-list';

/**
 * What the keyboard does: Escape and what is pressed with Ctrl wherever the focus is on the page, single keys where
 * marking happens or nothing has the focus. Keys are meant by their place, not by their letter.
 */
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

  #plain({ code, shiftKey, repeat, target }) {
    const canvas = this.#canvas;
    const onRelations = isForMarking(target) && canvas.links.keyed({ code, shiftKey, repeat, target });
    if (onRelations) {
      return onRelations;
    }
    if (code === 'Escape') {
      return () => canvas.letGo();
    }
    if (repeat || shiftKey || !canvas.editable || !isForMarking(target)) {
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

function isForMarking(target) {
  return target === document.body || target === document.documentElement || target.closest?.(MARKING);
}

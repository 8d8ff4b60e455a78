import { meantBy } from './shortcuts.js';
import { say } from './words.js';

// Where letters are for writing, or move within a list.
const WRITING =
  'input, textarea, select, [contenteditable], dialog, [role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=combobox]';

// Where marking happens: single keys act here, and nowhere that a button or link could be meant.
const MARKING = 'text-canvas, label-palette, span-list';

/** Single keys that are no label's: what they do to a canvas, and what together with Shift. */
export const ACTS = {
  Backquote: [(canvas) => canvas.snap()],
  Comma: [(canvas) => canvas.steps.span(false), (canvas) => canvas.steps.article(false)],
  Period: [(canvas) => canvas.steps.span(true), (canvas) => canvas.steps.article(true)],
  Semicolon: [(canvas) => canvas.steps.bare(true), (canvas) => canvas.steps.bare(false)],
  Equal: [(canvas) => canvas.shaping.add()],
  Minus: [(canvas) => canvas.shaping.takeAway()],
  KeyM: [(canvas) => canvas.talk?.write(), (canvas) => canvas.talk?.next()],
  Quote: [(canvas) => canvas.pin.toggleLast()],
};

// Of a set that is closed one can still read.
const READING = ['Comma', 'Period', 'Semicolon', 'KeyM'];

/** The ends of a span that Shift and Alt move with arrows: the end goes as the screen has it, the beginning up and down. */
const ENDS = {
  ArrowLeft: (canvas) => canvas.shaping.move('end', canvas.caret.runsLeft),
  ArrowRight: (canvas) => canvas.shaping.move('end', !canvas.caret.runsLeft),
  ArrowUp: (canvas) => canvas.shaping.move('begin', false),
  ArrowDown: (canvas) => canvas.shaping.move('begin', true),
};

/**
 * What the keyboard does: Escape and what is pressed with Ctrl wherever the focus is on the page, single keys where
 * marking happens or nothing has the focus. Keys are meant by their place, not by their letter; whoever wants it so
 * presses Alt with them.
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
    if (isWriting(event)) {
      return;
    }
    const act = this.#act(event);
    if (act) {
      event.preventDefault();
      act();
    }
  }

  #act(event) {
    const key = meantBy(event);
    if (!key) {
      return null;
    }
    if (key.ctrlKey || key.metaKey) {
      return this.#command(key);
    }
    return key.altKey ? this.#reshaping(key) : this.#plain(key);
  }

  #command({ code, shiftKey, altKey, target }) {
    if (code === 'KeyA' && !shiftKey && !altKey && isForText(target, this.#canvas)) {
      return () => this.#canvas.caret.all();
    }
    if (!['KeyZ', 'KeyY'].includes(code)) {
      return null;
    }
    if (!this.#canvas.editable) {
      return () => this.#closed();
    }
    return code === 'KeyY' || shiftKey ? () => this.#canvas.redo() : () => this.#canvas.undo();
  }

  #reshaping({ code, shiftKey, target }) {
    const canvas = this.#canvas;
    const act = shiftKey && canvas.editable && canvas.selected && isForMarking(target) && ENDS[code];
    return act && (() => act(canvas));
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
    if (repeat || !isForMarking(target)) {
      return null;
    }
    const act = ACTS[code]?.[shiftKey ? 1 : 0];
    if (act) {
      return (canvas.editable || READING.includes(code)) && (() => act(canvas));
    }
    return canvas.editable ? this.#marking(code, shiftKey, target) : this.#wouldMark(code) && (() => this.#closed());
  }

  // What cannot be changed says so where the eyes are.
  #wouldMark(code) {
    return ['Delete', 'Backspace'].includes(code) || this.#canvas.schema.labelOfKey(code);
  }

  #closed() {
    this.#canvas.notice(say('canvas.closed'), { here: true });
  }

  #marking(code, shiftKey, target) {
    const canvas = this.#canvas;
    const label = canvas.schema.labelOfKey(code);
    if (shiftKey) {
      return label && (() => canvas.pin.toggle(label));
    }
    if (code === 'Delete' || code === 'Backspace') {
      return canvas.selected && (() => canvas.remove());
    }
    if (code === 'Enter') {
      return canvas.pin.label && target === canvas && (() => canvas.pin.give());
    }
    // Where there is nothing to give it to, that is said.
    return label && (() => canvas.mark(label));
  }
}

/** Whether a key is for what has the focus, or was taken already. */
export function isWriting({ defaultPrevented, isComposing, target }) {
  return defaultPrevented || isComposing || Boolean(target.closest?.(WRITING));
}

// Neither in the list nor among the labels would the whole text be meant.
const isForText = (target, canvas) => [canvas, document.body, document.documentElement].includes(target);

/** Whether single keys act where the focus is. */
export function isForMarking(target) {
  return target === document.body || target === document.documentElement || target.closest?.(MARKING);
}

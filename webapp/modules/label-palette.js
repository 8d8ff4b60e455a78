import { afterFrame } from './after-frame.js';
import { CanvasPanel } from './canvas-panel.js';
import { isMac } from './caret-keys.js';
import { make, withAttributes } from './elements.js';
import { GRAINS } from './grains.js';
import { capOf } from './schema.js';
import { cap, reachedBy } from './shortcuts.js';
import { say } from './words.js';

/**
 * The project's labels by layer: a click gives the label to the chosen text or to the selected span. Below them the
 * switch between whole words and letters, undo and redo. `for` may name the canvas.
 */
export class LabelPalette extends CanvasPanel {
  #buttons = new Map();
  #remove;
  #wasThere = false;
  #sign = make('small', { class: 'sign' }, say('canvas.pin-sign'));

  arrive() {
    const { signal } = this;
    const groups = make('div', { class: 'groups' });
    // Where no button can be pressed, the list itself is what keys scroll.
    if (!this.canvas.editable) {
      withAttributes(groups, { tabindex: 0, role: 'group', 'aria-label': say('canvas.labels') });
    }
    groups.append(...this.canvas.schema.layers.map((layer) => this.#group(layer)), this.#tools());
    this.replaceChildren(groups, this.#acts());
    // The selection in the text must outlive the press of a button.
    this.addEventListener('pointerdown', (event) => event.pointerType === 'mouse' && event.preventDefault(), { signal });
    this.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    const update = afterFrame(() => this.#update());
    ['text-chosen', 'span-selected', 'spans-changed'].forEach((type) => this.canvas.addEventListener(type, update, { signal }));
    ['keydown', 'pointerdown'].forEach((type) =>
      this.canvas.addEventListener(type, () => (this.#wasThere = true), { once: true, signal }),
    );
    this.#update();
  }

  #group({ code, name, labels }) {
    const group = make('section', { class: 'layer' });
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', name);
    const moved = labels.filter(({ key, wish }) => wish && key !== wish);
    group.append(make('h2', {}, name), ...labels.map((label) => this.#button(label, code)), ...moved.map(movedKey));
    return group;
  }

  #button(label) {
    const button = make('button', { type: 'button', class: 'label', 'data-layer': label.layer, 'data-code': label.code });
    button.append(make('i', { class: `swatch ${label.style}` }), make('span', { class: 'name' }, label.name));
    button.style.setProperty('--label', label.color);
    if (label.key) {
      button.append(cap(capOf(label.key)));
      reachedBy(button, capOf(label.key));
    }
    button.addEventListener('click', ({ shiftKey }) => (shiftKey ? this.canvas.pin.toggle(label) : this.#mark(label)));
    this.#buttons.set(label, button);
    return button;
  }

  // Where the caret merely stands since the page was opened, a click means nothing there.
  #mark(label) {
    this.canvas.mark(label, this.#wasThere ? undefined : this.canvas.chosen);
  }

  #tools() {
    const tools = make('div', { class: 'tools', role: 'group', 'aria-label': say('canvas.tools') });
    const snap = reachedBy(make('button', { type: 'button', class: 'snap', title: say('canvas.keys.snap') }), '`');
    const how = make('span', {});
    const show = () => {
      how.textContent = say(GRAINS[this.canvas.grain].name);
      snap.setAttribute('aria-pressed', String(this.canvas.grain !== 'word'));
    };
    snap.append(how, cap('`'));
    snap.addEventListener('click', () => this.canvas.snap());
    this.canvas.addEventListener('snap-changed', show, { signal: this.signal });
    show();
    const pin = reachedBy(make('button', { type: 'button', class: 'pin', title: say('canvas.keys.pin') }), "'");
    const pinned = make('span', {});
    pin.append(pinned, cap("'"));
    pin.addEventListener('click', () => this.canvas.pin.toggleLast());
    const showPin = () => this.#showPin(pin, pinned, this.canvas.pin.label);
    this.canvas.addEventListener('pinned', showPin, { signal: this.signal });
    showPin();
    tools.append(snap, pin);
    tools.hidden = !this.canvas.editable;
    return tools;
  }

  // Where labels are a strip, these stand apart from it: nobody has to pass all labels to take something back.
  #acts() {
    const acts = make('div', { class: 'acts', role: 'group', 'aria-label': say('canvas.acts') });
    this.#remove = this.#command('remove', 'Delete', say('canvas.remove-selected'));
    acts.append(this.#remove, this.#command('undo', isMac() ? '⌘Z' : 'Ctrl+Z'), this.#command('redo', isMac() ? '⌘Y' : 'Ctrl+Y'));
    acts.hidden = !this.canvas.editable;
    return acts;
  }

  #showPin(pin, words, label) {
    words.textContent = label ? say('canvas.pin-holds', label.name) : say('canvas.pin');
    pin.setAttribute('aria-pressed', String(Boolean(label)));
    this.#buttons.forEach((button, other) => button.classList.toggle('pinned', other === label));
    this.#sign.remove();
    this.#buttons.get(label)?.querySelector('.name').after(this.#sign);
  }

  #command(name, keys, title = say(`canvas.${name}`)) {
    const button = make('button', { type: 'button', 'aria-keyshortcuts': keys.replace('Ctrl', 'Control').replace('⌘', 'Meta+'), title: keys });
    button.append(make('span', {}, title));
    button.addEventListener('click', () => this.canvas[name]());
    return button;
  }

  #update() {
    const { editable, chosen, selected, spans } = this.canvas;
    const span = spans.get(selected);
    for (const [label, button] of this.#buttons) {
      const given = span?.layer === label.layer && span?.label === label.code;
      button.setAttribute('aria-pressed', String(given));
      button.classList.toggle('ready', Boolean(chosen) || span?.layer === label.layer);
      button.disabled = !editable;
    }
    // Whoever has pressed it by a key stays where they are.
    this.#remove.setAttribute('aria-disabled', String(!editable || !span));
  }
}

// No label is without its key in silence.
function movedKey({ name, key, wish }) {
  const said = key ? say('canvas.key-moved', name, capOf(key), capOf(wish)) : say('canvas.key-none', name, capOf(wish));
  return make('p', { class: 'moved' }, said);
}

customElements.define('label-palette', LabelPalette);

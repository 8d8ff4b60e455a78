import { CanvasPanel } from './canvas-panel.js';
import { make } from './elements.js';
import { pieces } from './examples.js';
import { isForMarking, isWriting } from './keys.js';
import { capOf } from './schema.js';
import { cap, GUIDELINE, isPlain, reachedBy } from './shortcuts.js';
import { say } from './words.js';

/**
 * What a label is for, with examples: of the label that has the focus, else of the selected span, else of what was given
 * last. Opened by a key, by its button and by a long press or the second button on a label; lies beside the text, and
 * the keyboard stays where it is. `for` may name the canvas.
 */
export class GuidelineCard extends CanvasPanel {
  #button = make('button', { type: 'button', class: 'open quiet', 'aria-expanded': 'false' });
  #card = make('section', { class: 'card', 'aria-label': say('canvas.guideline') });
  #choice = make('select', { 'aria-label': say('canvas.guideline.label') });
  #body = make('div', { class: 'body', tabindex: '0', role: 'group', 'aria-live': 'polite', 'aria-label': say('canvas.guideline') });
  #label = null;
  #last = null;
  #unfolded = null;

  arrive() {
    this.#build();
    const { signal } = this;
    this.canvas.addEventListener('label-given', ({ detail }) => this.#given(detail.label), { signal });
    this.canvas.addEventListener('span-selected', ({ detail }) => detail.id && this.#follow(this.#ofSpan(detail.id)), { signal });
    const palette = document.querySelector('label-palette');
    palette?.addEventListener('focusin', ({ target }) => this.#follow(this.#ofButton(target)), { signal });
    palette?.addEventListener('contextmenu', (event) => this.#pressedLong(event), { signal });
    document.addEventListener('keydown', (event) => this.#key(event), { capture: true, signal });
  }

  /** Shows the card of a label, and of none with null. */
  show(label) {
    this.#label = label;
    if (label === null && this.#card.contains(document.activeElement)) {
      this.#button.focus();
    }
    this.#card.hidden = label === null;
    this.#button.setAttribute('aria-expanded', String(label !== null));
    this.#unfold(label !== null);
    if (label) {
      this.#choice.value = `${label.layer} ${label.code}`;
      this.#card.style.setProperty('--label', label.color);
      this.#body.replaceChildren(...content(label));
      this.#body.scrollTop = 0;
      this.#clear();
    }
  }

  #build() {
    const close = make('button', { type: 'button', class: 'close quiet', 'aria-label': say('canvas.close') }, '×');
    const head = make('div', { class: 'which' });
    this.#button.replaceChildren(make('span', {}, say('canvas.guideline')), cap(capOf(GUIDELINE)));
    reachedBy(this.#button, capOf(GUIDELINE));
    this.#choice.replaceChildren(...this.canvas.schema.layers.map(options));
    head.append(this.#choice, close);
    this.#card.replaceChildren(head, this.#body);
    this.#card.hidden = true;
    this.replaceChildren(this.#card, this.#button);
    close.addEventListener('click', () => this.show(null));
    this.#button.addEventListener('click', () => this.show(this.#label ? null : this.#meant(null)));
    // What is chosen in the text must outlive the press.
    this.#button.addEventListener('mousedown', (event) => event.preventDefault());
    this.#choice.addEventListener('change', () => this.show(this.canvas.schema.label(...this.#choice.value.split(' '))));
  }

  #key(event) {
    const { key, target } = event;
    if (key === 'Escape' && this.#label && (this.contains(target) || !isWriting(event))) {
      event.preventDefault();
      this.show(null);
      return;
    }
    if (isPlain(event, GUIDELINE) && !isWriting(event) && (isForMarking(target) || this.contains(target))) {
      event.preventDefault();
      const label = this.#meant(target);
      this.show(label === this.#label ? null : label);
    }
  }

  #pressedLong(event) {
    const label = this.#ofButton(event.target);
    if (label) {
      event.preventDefault();
      this.show(label);
    }
  }

  #meant(target) {
    const { selected, schema } = this.canvas;
    return this.#ofButton(target) ?? this.#ofSpan(selected) ?? this.#last ?? schema.layers[0]?.labels[0] ?? null;
  }

  #ofButton(target) {
    const { layer, code } = target?.closest?.('label-palette button.label')?.dataset ?? {};
    return layer ? this.canvas.schema.label(layer, code) : null;
  }

  #ofSpan(id) {
    const span = this.canvas.spans.get(id);
    return span ? this.canvas.schema.label(span.layer, span.label) : null;
  }

  // Once open it tells of what one is at.
  #follow(label) {
    if (this.#label && label) {
      this.show(label);
    }
  }

  #given(label) {
    this.#last = label;
    this.#follow(label);
  }

  // A column that is folded away opens for as long as the card does.
  #unfold(open) {
    const panel = this.closest('side-panel');
    if (open && panel?.hasAttribute('folded')) {
      this.#unfolded = panel;
      panel.fold(false);
    } else if (!open) {
      this.#unfolded?.fold(true);
      this.#unfolded = null;
    }
  }

  // Where labels stand below the text, what is being worked on moves out of the card's way.
  #clear() {
    const [card, at] = [this.#card.getBoundingClientRect(), this.#workedOn()];
    if (at && card.left < at.right && card.right > at.left && card.top < at.bottom && card.bottom > at.top) {
      document.scrollingElement.scrollTop += at.bottom - card.top + at.height;
    }
  }

  #workedOn() {
    const { chosen, caret } = this.canvas;
    const mark = this.canvas.querySelector('.mark.selected') ?? (chosen && getSelection().getRangeAt(0));
    return mark ? mark.getBoundingClientRect() : caret.active ? caret.box : null;
  }
}

function options({ name, labels }) {
  const group = make('optgroup', { label: name });
  group.append(...labels.map((label) => make('option', { value: `${label.layer} ${label.code}` }, label.name)));
  return group;
}

function content({ code, names, name, guideline, examples, counterexamples }) {
  const others = names.filter((other) => other !== name);
  const naming = make('p', { class: 'names' });
  [name, ...others].forEach((each) => naming.append(make('bdi', {}, each), ' · '));
  naming.append(make('code', { dir: 'ltr' }, code));
  const told = make('p', { class: 'purpose' }, guideline || say('canvas.guideline.none'));
  return [naming, told, ...list('yes', examples), ...list('no', counterexamples)];
}

function list(kind, examples) {
  if (examples.length === 0) {
    return [];
  }
  const items = make('ul', { class: kind, 'aria-label': say(`canvas.guideline.${kind}`) });
  items.append(...examples.map(item));
  return [make('p', { class: 'kind', 'aria-hidden': 'true' }, say(`canvas.guideline.${kind}`)), items];
}

function item(example) {
  const line = make('li', { dir: 'auto' });
  line.append(...pieces(example).map(({ text, marked }) => (marked ? make('mark', {}, text) : text)));
  return line;
}

customElements.define('guideline-card', GuidelineCard);

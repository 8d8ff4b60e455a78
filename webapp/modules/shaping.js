import { fragmentAt, merged, united, without } from './fragments.js';
import { moves } from './moves.js';
import { say } from './words.js';

/**
 * Changes what a span covers: moves one of its ends, and adds, merges and takes away fragments. What cannot be is said
 * beside the text and changes nothing. `reshape(id, fragments)` makes the edit.
 */
export class Shaping {
  #canvas;
  #paragraphs;
  #reshape;
  #show;
  #base = null;

  /** `show(id)` shows which span a chosen stretch can be added to; null for none. */
  constructor(canvas, paragraphs, reshape, show) {
    this.#canvas = canvas;
    this.#paragraphs = paragraphs;
    this.#reshape = reshape;
    this.#show = show;
    canvas.addEventListener('span-selected', ({ detail }) => detail.id && this.#hold(detail.id));
    canvas.addEventListener('text-chosen', () => this.#show(canvas.chosen && this.#span() ? this.#base : null));
  }

  /** Forgets which span was selected last. */
  forget() {
    this.#hold(null);
    this.#show(null);
  }

  /** Moves the `begin` or `end` of the selected span, at its fragment by the caret, by what the canvas goes by. */
  move(side, forward) {
    const { caret, grain } = this.#canvas;
    const span = this.#selected();
    if (span) {
      const index = fragmentAt(span.fragments, caret.active ? caret.offset : span.fragments[0].begin);
      const by = grain === 'letter' ? 'letter' : 'word';
      const from = span.fragments[index][side];
      this.drag(span, index, side, moves[by](this.#paragraphs, from, { forward, extend: side === 'end', grain }));
    }
  }

  /** Lets one end of a fragment come to a place, as near as what the canvas goes by allows. */
  drag(span, index, side, offset) {
    const fragment = this.reached(span, index, side, offset);
    if (fragment) {
      this.#make(span, span.fragments.with(index, fragment));
    } else {
      this.#say('canvas.end-passed');
    }
  }

  /** What a fragment would cover with one end at a place; null where nothing would be left of it. */
  reached({ fragments }, index, side, offset) {
    const wanted = { ...fragments[index], [side]: offset };
    const meant = wanted.begin < wanted.end && this.#paragraphs.meant(wanted, this.#canvas.grain);
    return meant ? { ...wanted, [side]: meant[side] } : null;
  }

  /** Adds the chosen stretch to the span that was selected last; without one, merges two fragments of the selected. */
  add() {
    const { chosen } = this.#canvas;
    const span = this.#span();
    if (!span) {
      this.#say('canvas.choose-span-first');
    } else if (chosen) {
      this.#make(span, [...span.fragments, chosen]);
      this.#canvas.select(span.id);
    } else if (this.#canvas.selected && span.fragments.length > 1) {
      this.#make(span, merged(span.fragments, this.#current(span)));
    } else {
      this.#say('canvas.nothing-to-add');
    }
  }

  /** Takes the fragment by the caret away from the selected span. */
  takeAway() {
    const span = this.#selected();
    if (span?.fragments.length > 1) {
      this.#make(span, without(span.fragments, this.#current(span)));
    } else if (span) {
      this.#say('canvas.only-fragment');
    }
  }

  #current({ fragments }) {
    const { caret } = this.#canvas;
    return caret.active ? fragmentAt(fragments, caret.offset) : fragments.length - 1;
  }

  #make(span, ranges) {
    const fragments = united(ranges);
    if (JSON.stringify(fragments) !== JSON.stringify(span.fragments)) {
      this.#reshape(span.id, fragments);
    }
  }

  #selected() {
    return this.#canvas.editable ? this.#canvas.spans.get(this.#canvas.selected) : undefined;
  }

  #span() {
    return this.#canvas.editable ? this.#canvas.spans.get(this.#base) : undefined;
  }

  #hold(id) {
    this.#base = id;
  }

  #say(key) {
    this.#canvas.notice(say(key), { here: true });
  }
}

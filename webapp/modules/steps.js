import { firstThat } from './offsets.js';
import { sentencesOf } from './segments.js';
import { beginOf } from './spans.js';
import { say } from './words.js';

/** Goes from one thing in the text to the next: to marked spans, and to sentences in which nothing is marked. */
export class Steps {
  #canvas;
  #paragraphs;
  #marked;

  /** `marked(index)` answers the parts `{begin, end}` of a paragraph that are marked, in its own units. */
  constructor(canvas, paragraphs, marked) {
    this.#canvas = canvas;
    this.#paragraphs = paragraphs;
    this.#marked = marked;
  }

  /** Selects the next span in the order of the text, or the one before. */
  span(forward) {
    const { spans, selected, caret } = this.#canvas;
    const order = spans.inOrder;
    const here = selected
      ? spans.place(spans.get(selected)) + (forward ? 1 : 0)
      : firstThat(order.length, (i) => beginOf(order[i]) >= caret.offset);
    const found = order[forward ? here : here - 1];
    if (found) {
      this.#canvas.select(found.id, { shown: true });
      caret.put(beginOf(found));
    } else {
      const none = forward ? 'canvas.no-next-span' : 'canvas.no-previous-span';
      this.#canvas.notice(say(spans.wasRead ? none : 'canvas.being-read'), { here: true });
    }
  }

  /** Goes to the next sentence in which nothing is marked, or to the one before. */
  bare(forward) {
    const { index, units } = this.#paragraphs.here(this.#canvas.caret.offset);
    const last = this.#paragraphs.elements.length - 1;
    for (let i = index; i >= 0 && i <= last; i += forward ? 1 : -1) {
      const found = this.#bareIn(i, i === index ? units : forward ? -1 : Infinity, forward);
      if (found) {
        this.#canvas.rest();
        this.#canvas.caret.put(this.#paragraphs.offset(i, found.begin));
        return;
      }
    }
    this.#canvas.notice(say(forward ? 'canvas.no-next-bare' : 'canvas.no-previous-bare'), { here: true });
  }

  /** Asks for the next article, or for the one before. */
  article(forward) {
    this.#canvas.dispatchEvent(new CustomEvent('turn', { bubbles: true, detail: { forward } }));
  }

  #bareIn(index, units, forward) {
    const marked = this.#marked(index);
    const bare = sentencesOf(this.#paragraphs.text(index)).filter(
      ({ begin, end }) => !marked.some((part) => part.begin < end && part.end > begin),
    );
    return forward ? bare.find(({ begin }) => begin > units) : bare.findLast(({ begin }) => begin < units);
  }
}

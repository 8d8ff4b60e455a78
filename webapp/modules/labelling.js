import { say } from './words.js';

/**
 * Gives labels to text and to marked spans, and says beside them why one cannot be given. Fires `label-given` {label} on the
 * canvas.
 */
export class Labelling {
  #canvas;
  #set;
  #paragraphs;

  constructor(canvas, set, paragraphs) {
    this.#canvas = canvas;
    this.#set = set;
    this.#paragraphs = paragraphs;
  }

  /** Gives a label to a range of the text, or where that is null to the selected span. */
  give(label, range) {
    const canvas = this.#canvas;
    if (!canvas.editable) {
      return;
    }
    if (range) {
      // Marked so already: once is enough.
      const known = canvas.spans.exactly(label, range);
      canvas.select(known?.id ?? this.#set.create(label, range, this.#paragraphs.slice(range)));
      this.#given(label);
    } else if (canvas.selected) {
      this.#give(label, canvas.spans.get(canvas.selected));
    } else {
      canvas.notice(say('canvas.choose-first'), { here: true });
    }
  }

  /** Gives a label of their layer to these spans, all at once; answers what has become of it, as Tally does. */
  relabel(ids, label) {
    const { editable, spans } = this.#canvas;
    const others = ids.filter((id) => spans.get(id)?.layer === label.layer && spans.get(id).label !== label.code);
    return editable && others.length > 0 ? this.#set.relabel(others, label) : null;
  }

  #give(label, span) {
    if (label.layer !== span.layer) {
      this.#canvas.notice(say('canvas.other-layer'), { here: true });
    } else {
      this.relabel([span.id], label);
      this.#given(label);
    }
  }

  // By this person, here: what others gave comes into the set as well.
  #given(label) {
    this.#canvas.dispatchEvent(new CustomEvent('label-given', { bubbles: true, detail: { label } }));
  }
}

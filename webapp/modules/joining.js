import { TypeChoice } from './type-choice.js';
import { say, spoken } from './words.js';

/**
 * Making a relation: from one span to another, of a type that the schema lets lead from the one to the other, or where
 * none does, from the other to the one. Where several fit, the person chooses.
 */
export class Joining {
  #canvas;
  #set;
  #painter;
  #choice = new TypeChoice(say('canvas.relation.choose'));
  #from = null;

  constructor(canvas, set, painter) {
    this.#canvas = canvas;
    this.#set = set;
    this.#painter = painter;
    canvas.addEventListener('spans-changed', () => this.#from && !canvas.spans.get(this.#from) && this.#end());
  }

  /** Begins at a span; the other is selected next. */
  begin(span) {
    this.#from = span;
    this.#painter.strengthen('origin', span);
    this.#canvas.classList.add('joining');
    this.#canvas.notice(say('canvas.relation.begun'));
  }

  /** What a key does while a relation is being made, as a function; nothing where none is. */
  keyed({ code, target, shiftKey }) {
    const press = target.closest?.('button, a');
    if (!this.#from || shiftKey || (press && code === 'Enter' && !press.matches('span-list .span'))) {
      return null;
    }
    const other = () => target.closest?.('li[data-id]')?.dataset.id ?? this.#canvas.selected;
    return { Escape: () => this.#giveUp(), Enter: () => this.join(this.#from, other(), target) }[code];
  }

  /** The span that is meant of some that lie at one place: the innermost that can be joined. */
  meant(from, ids) {
    const others = ids.filter((id) => id !== from);
    return others.find((id) => this.#fitting(from, id).types.length > 0) ?? others[0] ?? null;
  }

  /** Joins two spans, by a type that is chosen `beside` an element where several fit. */
  join(one, other, beside) {
    const sentence = this.#reason(one, other);
    if (sentence) {
      this.#canvas.notice(sentence, { here: true });
      return;
    }
    const { types, from, to } = this.#fitting(one, other);
    this.#end();
    this.#choose(types, beside, ({ code }) => this.#make(code, from, to));
  }

  /** Gives a relation another type that fits. */
  retype({ id, type, from, to }, beside) {
    const others = this.#types(from, to).filter(({ code }) => code !== type);
    if (others.length === 0) {
      this.#canvas.notice(say('canvas.relation.no-other', this.#canvas.schema.relation(type).name), { here: true });
      return;
    }
    this.#ask(others, beside, ({ code }) => {
      if (this.#canvas.relations.exactly({ type: code, from, to })) {
        this.#canvas.notice(say('canvas.relation.known'), { here: true });
      } else if (this.#canvas.relations.get(id)) {
        this.#set.retype(id, code);
      }
    });
  }

  #make(type, from, to) {
    if (this.#canvas.relations.exactly({ type, from, to })) {
      this.#canvas.notice(say('canvas.relation.known'), { here: true });
    } else {
      this.#set.join(type, from, to);
      this.#canvas.notice('');
    }
  }

  #choose(types, beside, chosen) {
    if (types.length === 1) {
      chosen(types[0]);
    } else {
      this.#ask(types, beside, chosen);
    }
  }

  #ask(types, beside, chosen) {
    this.#canvas.notice('');
    this.#choice.ask(types, this.#boxBeside(beside), chosen);
  }

  // Where the eyes are: at what was pressed in the list, else at the selected span.
  #boxBeside(element) {
    const place = this.#painter.placeOf(this.#canvas.selected);
    if (element?.closest?.('span-list') || !place) {
      return (element?.closest?.('li') ?? this.#canvas).getBoundingClientRect();
    }
    const { left, top } = place.layer.getBoundingClientRect();
    const { box } = place;
    return new DOMRect(left + box.left, top + box.top, box.right - box.left, box.bottom - box.top);
  }

  #reason(one, other) {
    if (!other || one === other) {
      return say(other ? 'canvas.relation.itself' : 'canvas.relation.begun');
    }
    if (this.#fitting(one, other).types.length > 0) {
      return null;
    }
    const { schema } = this.#canvas;
    const [from, to] = [one, other].map((id) => schema.layerName(this.#canvas.spans.get(id).layer));
    const list = (layers) => new Intl.ListFormat(spoken(), { type: 'disjunction' }).format(layers.map((code) => schema.layerName(code)));
    const rules = schema.relations.map((type) => say('canvas.relation.rule', type.name, list(type.from), list(type.to)));
    return [say('canvas.relation.unfit', from, to), ...rules].join(' ');
  }

  #fitting(one, other) {
    const there = this.#types(one, other);
    return there.length > 0
      ? { types: there, from: one, to: other }
      : { types: this.#types(other, one), from: other, to: one };
  }

  #types(from, to) {
    const [a, b] = [from, to].map((id) => this.#canvas.spans.get(id));
    return a && b ? this.#canvas.schema.typesBetween(a.layer, b.layer) : [];
  }

  #giveUp() {
    this.#end();
    this.#canvas.notice('');
  }

  #end() {
    this.#from = null;
    this.#painter.strengthen('origin', null);
    this.#canvas.classList.remove('joining');
  }
}

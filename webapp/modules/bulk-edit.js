import { make } from './elements.js';
import { TypeChoice } from './type-choice.js';
import { say } from './words.js';

// So many are seen at a glance; who means more is asked first.
const FEW = 10;

/**
 * What can be done with all annotations that a filter shows, as one act: give them another label, or take them away. Says
 * before how many that are.
 */
export class BulkEdit {
  element = make('div', { class: 'bulk', role: 'group', 'aria-label': say('canvas.bulk') });
  #canvas;
  #away;
  #spans = [];
  #choice = new TypeChoice(say('canvas.bulk.choose'));
  #relabel = make('button', { type: 'button', class: 'relabel', 'aria-haspopup': 'menu' });
  #remove = make('button', { type: 'button', class: 'remove-all' });

  /** `away()` takes the focus once there is nothing more to be done here. */
  constructor(canvas, away) {
    this.#canvas = canvas;
    this.#away = away;
    this.#relabel.addEventListener('click', () => this.#choose());
    this.#remove.addEventListener('click', () => this.#removeAll());
    this.element.append(this.#relabel, this.#remove);
    this.element.hidden = true;
  }

  /** From now on these are meant; while some are not read yet, nobody can mean all. */
  show(spans) {
    const isHeld = this.element.contains(document.activeElement);
    this.#spans = spans;
    this.element.hidden = spans.length === 0 || !this.#canvas.editable || !this.#canvas.spans.wasRead;
    this.#relabel.textContent = say('canvas.bulk.relabel', spans.length);
    this.#remove.textContent = say('canvas.bulk.remove', spans.length);
    isHeld && this.element.hidden && this.#away();
  }

  #choose() {
    const labels = this.#labels();
    labels.length > 0 && this.#choice.ask(labels, this.#relabel.getBoundingClientRect(), (label) => this.#relabelAll(label));
  }

  // Of each layer that is among them, with those that do not bear the label yet.
  #labels() {
    const layers = this.#canvas.schema.layers.filter(({ code }) => this.#spans.some(({ layer }) => layer === code));
    return layers.flatMap((layer) =>
      layer.labels
        .map((label) => ({ label, spans: this.#spans.filter((span) => span.layer === layer.code && span.label !== label.code) }))
        .filter(({ spans }) => spans.length > 0)
        .map(({ label, spans }) => ({ label, spans, key: label.key ?? null, name: nameIn(layers, layer, label, spans.length) })),
    );
  }

  async #relabelAll({ label, spans }) {
    if (await this.#isMeant(spans, say('canvas.bulk.relabel-all', spans.length, label.name), say('canvas.bulk.relabel', spans.length))) {
      const answer = await this.#canvas.labelling.relabel(idsOf(spans), label);
      this.#tell('relabelled', spans, ({ id }) => this.#canvas.spans.get(id)?.label === label.code, answer, label.name);
    }
  }

  async #removeAll() {
    const spans = this.#spans;
    const relations = new Set(spans.flatMap(({ id }) => this.#canvas.relations.touching(id).map((relation) => relation.id)));
    const question = say('canvas.bulk.remove-all', spans.length);
    const joined = relations.size > 0 ? ` ${say('canvas.bulk.with-relations', relations.size)}` : '';
    if (await this.#isMeant(spans, question + joined, say('canvas.bulk.remove', spans.length))) {
      const answer = await this.#canvas.remove(...idsOf(spans));
      this.#tell('removed', spans, ({ id }) => !this.#canvas.spans.get(id), answer);
    }
  }

  // What the server has made of it. Of what somebody else changed meanwhile the page asks, and says there how many that are.
  #tell(what, spans, isDone, answer, ...names) {
    const no = new Set(answer?.refused.map(({ id }) => id));
    const done = spans.filter((span) => isDone(span) && !no.has(span.id)).length;
    const isAll = done === spans.length;
    if (!answer || (!isAll && no.size === 0)) {
      return;
    }
    const { isLast } = answer;
    // What somebody else has taken away meanwhile is no matter any more.
    const refused = answer.refused.filter(({ id }) => this.#canvas.spans.get(id));
    const all = isAll ? say(`canvas.bulk.${what}`, done, ...names) : say(`canvas.bulk.${what}-some`, done, spans.length, ...names);
    const told = done > 0 ? [all, isLast && say('canvas.bulk.undo')] : [];
    const text = [...told, ...reasons(refused)].filter(Boolean).join(' ');
    this.#canvas.notice(text, { isRefusal: refused.length > 0, marks: idsOf(refused), passing: isLast });
  }

  // Whether these are still there when the answer comes is for the set to see.
  #isMeant(spans, question, act) {
    return spans.length <= FEW || asked(question, act);
  }
}

function nameIn(layers, layer, label, count) {
  return say('canvas.bulk.label', layers.length > 1 ? `${layer.name}: ${label.name}` : label.name, count);
}

const idsOf = (spans) => spans.map(({ id }) => id);

/** How many could not be changed, and why, a sentence for each reason. */
function reasons(refused) {
  const problems = new Map(refused.map(({ problem }) => [problem.code, problem]));
  const count = (code) => refused.filter(({ problem }) => problem.code === code).length;
  return [...problems].map(([code, { detail }]) => say('canvas.bulk.refused', count(code), detail));
}

/** Asks in a dialog whether something is to be done; what it is called does it. */
function asked(question, act) {
  const dialog = make('dialog', { class: 'bulk-question', 'aria-labelledby': 'bulk-question' });
  const form = make('form', { method: 'dialog' });
  const acts = make('div', { class: 'acts' });
  acts.append(make('button', { class: 'main', value: 'yes' }, act), make('button', { value: '', autofocus: '' }, say('canvas.bulk.leave')));
  form.append(make('h2', { id: 'bulk-question' }, question), make('p', {}, say('canvas.bulk.undo')), acts);
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((answer) =>
    dialog.addEventListener('close', () => {
      dialog.remove();
      answer(dialog.returnValue === 'yes');
    }),
  );
}

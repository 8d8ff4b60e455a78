import { CanvasPanel } from './canvas-panel.js';
import { isRelation } from './disputes.js';
import { make } from './elements.js';
import { entityOf } from './entity-choice.js';
import { nameOf } from './people.js';
import { Session } from './session.js';
import { cap, isPlain, reachedBy } from './shortcuts.js';
import { say, spoken } from './words.js';

const KEY = 'F8';
const KEYS = { mine: '1', theirs: '2', apart: '3' };

/**
 * Where somebody changed a span or a relation while it was changed here: both versions, of which the person chooses one;
 * nothing is overwritten before. Of what was many marks in one act, one question is asked. It stands beside the text and takes no key from whoever is writing: F8 or a click leads to
 * it, where each version has a key. Who puts it off finds a button to come back. `for` may name the canvas.
 */
export class TwoVersions extends CanvasPanel {
  #dialog = document.createElement('dialog');
  #heading = document.createElement('h2');
  #why = document.createElement('p');
  #versions = document.createElement('div');
  #reminder = document.createElement('button');

  arrive() {
    this.childElementCount > 0 || this.#build();
    const { signal } = this;
    this.canvas.disputes.addEventListener('change', () => this.#ask(), { signal });
    document.addEventListener('keydown', (event) => this.#called(event), { signal });
  }

  #called(event) {
    if (event.key === KEY && !this.#reminder.hidden) {
      event.preventDefault();
      this.#enter();
    }
  }

  #enter() {
    this.#open();
    this.#versions.querySelector('.mine').focus();
  }

  #ask() {
    const asked = this.canvas.disputes.next;
    this.#reminder.hidden = asked.length === 0;
    if (asked.length === 0) {
      this.#close();
      return;
    }
    const led = this.#versions.contains(document.activeElement);
    asked.length > 1 ? this.#askOfMany(asked) : this.#askOfOne(asked[0]);
    led ? this.#enter() : this.#open();
  }

  #askOfOne({ id, theirs, mine, who }) {
    this.#heading.textContent = say('canvas.versions', this.canvas.disputes.open.length);
    this.#why.textContent = say('canvas.versions.why');
    this.#versions.classList.toggle('of-one-text', String(theirs?.exact) === String(mine?.exact));
    const whose = line('whose', say('canvas.versions.theirs', whoIs(who)));
    this.#versions.replaceChildren(
      this.#choice('mine', [id], [line('whose', say('canvas.versions.mine')), ...this.#version(mine)]),
      this.#choice('theirs', [id], [whose, ...this.#version(theirs)]),
    );
    this.#name([who], (name) => (whose.textContent = say('canvas.versions.theirs', name)));
  }

  #askOfMany(disputes) {
    const [{ gesture, isOf = disputes.length }] = disputes;
    const ids = disputes.map(({ id }) => id);
    const name = (whose) => (this.#heading.textContent = say('canvas.versions.some', ids.length, isOf, whose));
    const who = [...new Set(disputes.map((dispute) => dispute.who))];
    const apart = this.#button('apart', [line('whose', say('canvas.versions.apart'))], () => this.canvas.disputes.part(gesture));
    this.#why.textContent = say('canvas.versions.why-some');
    name(listed(who.map(whoIs)));
    this.#versions.replaceChildren(
      this.#choice('mine', ids, [line('whose', say('canvas.versions.all-mine')), this.#summary(disputes.map(({ mine }) => mine))]),
      this.#choice('theirs', ids, [line('whose', say('canvas.versions.all-theirs')), this.#summary(disputes.map(({ theirs }) => theirs))]),
      apart,
    );
    this.#name(who, name);
  }

  // As they call themselves, once the server has said how that is.
  async #name(who, tell) {
    const asked = this.#versions.firstChild;
    const others = who.map((one) => (one && one !== Session.member ? nameOf(one, this.canvas.dataset) : null));
    const names = await Promise.all(others);
    names.some(Boolean) && asked.isConnected && tell(listed(names.map((name, i) => name ?? whoIs(who[i]))));
  }

  // Without `show`, which would take the focus from where somebody is writing.
  #open() {
    this.#dialog.open = true;
  }

  #close() {
    const led = this.#dialog.contains(document.activeElement);
    this.#dialog.open = false;
    if (led) {
      this.canvas.focus({ preventScroll: true });
    }
  }

  #key(event) {
    const choice = Object.keys(KEYS).find((each) => isPlain(event, `Digit${KEYS[each]}`));
    if (choice) {
      event.preventDefault();
      this.#versions.querySelector(`.${choice}`).click();
    } else if (event.key === 'Escape') {
      this.#close();
    }
  }

  #choice(choice, ids, lines) {
    return this.#button(choice, lines, () => this.canvas.disputes.choose(ids, choice));
  }

  #button(name, lines, act) {
    const button = make('button', { type: 'button', class: name });
    reachedBy(button, KEYS[name]).append(cap(KEYS[name]), ...lines);
    button.addEventListener('click', act);
    return button;
  }

  #version(mark) {
    if (!mark) {
      return [line('removed', say('canvas.versions.removed'))];
    }
    return isRelation(mark) ? this.#ofRelation(mark) : this.#ofSpan(mark);
  }

  /** What many have become, by their labels. */
  #summary(marks) {
    const { schema } = this.canvas;
    const name = (mark) => (isRelation(mark) ? schema.relation(mark.type).name : schema.label(mark.layer, mark.label).name);
    return line('label', listed([...new Set(marks.map((mark) => (mark ? name(mark) : say('canvas.versions.removed'))))]));
  }

  // What was removed meanwhile has no words any more.
  #ofRelation({ type, from, to }) {
    const { schema, spans } = this.canvas;
    const [one, other] = [from, to].map((id) => this.#text(spans.get(id)?.exact ?? ['…']));
    return [one, line('label', say('canvas.relation.out', schema.relation(type).name)), other];
  }

  #ofSpan({ layer, label, exact, attributes = {} }) {
    const known = this.canvas.schema.label(layer, label);
    const told = this.canvas.schema
      .attributesOf(layer)
      .filter(({ code }) => attributes[code] !== undefined)
      .map((attribute) => line('told', `${attribute.name}: ${valueOf(attribute, attributes[attribute.code])}`));
    return [line('label', known?.name ?? label), this.#text(exact), ...told];
  }

  #text(exact) {
    const text = line('text', exact.join(' … '));
    text.lang = this.canvas.lang;
    return text;
  }

  #build() {
    const later = Object.assign(document.createElement('button'), { type: 'button', textContent: say('canvas.later') });
    const acts = Object.assign(document.createElement('div'), { className: 'acts' });
    this.#heading.id = 'two-versions';
    this.#dialog.setAttribute('aria-keyshortcuts', KEY);
    this.#dialog.addEventListener('keydown', (event) => this.#key(event));
    this.#versions.className = 'versions';
    this.#dialog.setAttribute('aria-labelledby', 'two-versions');
    Object.assign(this.#reminder, { type: 'button', hidden: true, className: 'reminder', textContent: say('canvas.disputed') });
    this.#reminder.addEventListener('click', () => this.#enter());
    later.addEventListener('click', () => this.#close());
    acts.append(later);
    this.#dialog.append(make('kbd', { class: 'way' }, KEY), this.#heading, this.#why, this.#versions, acts);
    this.replaceChildren(this.#reminder, this.#dialog);
  }
}

function whoIs(author) {
  return author === Session.member ? say('canvas.versions.yourself') : (author ?? say('canvas.versions.somebody'));
}

function listed(names) {
  return new Intl.ListFormat(spoken(), { type: 'conjunction' }).format(names);
}

function valueOf({ kind, choices }, value) {
  if (kind === 'ENTITY') {
    return `\u2068${entityOf(value).name}\u2069`;
  }
  const named = (one) => choices.find(({ code }) => code === one)?.name ?? String(one);
  return kind === 'YES_NO' ? say(value ? 'canvas.yes' : 'canvas.no') : [value].flat().map(named).join(' · ');
}

function line(kind, text) {
  return make('bdi', { class: kind }, text);
}

customElements.define('two-versions', TwoVersions);

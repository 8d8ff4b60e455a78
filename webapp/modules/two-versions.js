import { isRelation } from './disputes.js';
import { make } from './elements.js';
import { entityOf } from './entity-choice.js';
import { nameOf } from './people.js';
import { cap, isPlain, reachedBy } from './shortcuts.js';
import { Session } from './session.js';
import { canvasOf } from './text-canvas.js';
import { say } from './words.js';

const KEY = 'F8';
const KEYS = { mine: '1', theirs: '2' };

/**
 * Where somebody changed a span or a relation while it was changed here: both versions, of which the person chooses one;
 * nothing is overwritten before. It stands beside the text and takes no key from whoever is writing: F8 or a click leads to
 * it, where each version has a key. Who puts it off finds a button to come back. `for` may name the canvas.
 */
export class TwoVersions extends HTMLElement {
  #canvas;
  #dialog = document.createElement('dialog');
  #heading = document.createElement('h2');
  #versions = document.createElement('div');
  #reminder = document.createElement('button');
  #leaving;

  connectedCallback() {
    this.#canvas = canvasOf(this);
    this.childElementCount > 0 || this.#build();
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    this.#canvas.disputes.addEventListener('change', () => this.#ask(), { signal });
    document.addEventListener('keydown', (event) => this.#called(event), { signal });
  }

  disconnectedCallback() {
    this.#leaving.abort();
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
    const [dispute, ...more] = this.#canvas.disputes.open;
    this.#reminder.hidden = !dispute;
    if (!dispute) {
      this.#close();
      return;
    }
    const { id, theirs, mine, who } = dispute;
    const led = this.#versions.contains(document.activeElement);
    this.#heading.textContent = say('canvas.versions', more.length + 1);
    this.#versions.classList.toggle('of-one-text', String(theirs?.exact) === String(mine?.exact));
    this.#versions.replaceChildren(
      this.#version(id, 'mine', say('canvas.versions.mine'), mine),
      this.#version(id, 'theirs', say('canvas.versions.theirs', whoIs(who)), theirs),
    );
    led ? this.#enter() : this.#open();
    this.#name(who);
  }

  // As they call themselves, once the server has said how that is.
  async #name(who) {
    const whose = this.#versions.querySelector('.theirs .whose');
    const name = who && who !== Session.member && (await nameOf(who, this.#canvas.dataset));
    if (name) {
      whose.textContent = say('canvas.versions.theirs', name);
    }
  }

  // Without `show`, which would take the focus from where somebody is writing.
  #open() {
    this.#dialog.open = true;
  }

  #close() {
    const led = this.#dialog.contains(document.activeElement);
    this.#dialog.open = false;
    if (led) {
      this.#canvas.focus({ preventScroll: true });
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

  #version(id, choice, whose, mark) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: choice });
    const version = mark ? this.#described(mark) : [line('removed', say('canvas.versions.removed'))];
    reachedBy(button, KEYS[choice]).append(cap(KEYS[choice]), line('whose', whose), ...version);
    button.addEventListener('click', () => this.#canvas.disputes.choose(id, choice));
    return button;
  }

  #described(mark) {
    return isRelation(mark) ? this.#ofRelation(mark) : this.#ofSpan(mark);
  }

  // What was removed meanwhile has no words any more.
  #ofRelation({ type, from, to }) {
    const { schema, spans } = this.#canvas;
    const [one, other] = [from, to].map((id) => this.#text(spans.get(id)?.exact ?? ['…']));
    return [one, line('label', say('canvas.relation.out', schema.relation(type).name)), other];
  }

  #ofSpan({ layer, label, exact, attributes = {} }) {
    const known = this.#canvas.schema.label(layer, label);
    const told = this.#canvas.schema
      .attributesOf(layer)
      .filter(({ code }) => attributes[code] !== undefined)
      .map((attribute) => line('told', `${attribute.name}: ${valueOf(attribute, attributes[attribute.code])}`));
    return [line('label', known?.name ?? label), this.#text(exact), ...told];
  }

  #text(exact) {
    const text = line('text', exact.join(' … '));
    text.lang = this.#canvas.lang;
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
    const why = Object.assign(document.createElement('p'), { textContent: say('canvas.versions.why') });
    this.#dialog.append(this.#heading, why, this.#versions, acts);
    this.replaceChildren(this.#reminder, this.#dialog);
  }
}

function whoIs(author) {
  return author === Session.member ? say('canvas.versions.yourself') : (author ?? say('canvas.versions.somebody'));
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

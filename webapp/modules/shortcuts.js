import { isMac } from './caret-keys.js';
import { make } from './elements.js';

// Letters, digits and signs, which who speaks to the machine or touches keys unawares may type without meaning to.
const CHARACTER = /^(Key|Digit|Numpad\d|Intl|Bracket|Backquote|Backslash|Comma|Equal|Minus|Period|Quote|Semicolon|Slash)/;

/** Shows the guideline. */
export const GUIDELINE = 'KeyG';
/** Begins a relation, or goes on to the next. */
export const RELATION = 'KeyL';

const WITH = 'Alt+';
// As it is printed there.
const MAC_WITH = '⌥';

/** Whether this person wants letters, digits and signs to act only together with Alt. */
export function withAlt() {
  return document.documentElement?.dataset?.shortcuts === 'alt';
}

/**
 * The key of an event as it is meant: `{code, shiftKey, ctrlKey, altKey, metaKey, repeat, target}`, without the Alt that this
 * person wants with every character; null for a character that was pressed alone and means nothing then.
 */
export function meantBy({ code, shiftKey, ctrlKey, altKey, metaKey, repeat, target }) {
  const key = { code, shiftKey, ctrlKey, altKey, metaKey, repeat, target };
  if (!withAlt() || ctrlKey || metaKey || !CHARACTER.test(code)) {
    return key;
  }
  return altKey ? { ...key, altKey: false } : null;
}

/** Whether this is a key pressed with nothing but what this person wants with every character. */
export function isPlain(event, code) {
  const key = event.code === code && meantBy(event);
  return Boolean(key) && !key.ctrlKey && !key.metaKey && !key.altKey && !key.shiftKey && !key.repeat;
}

/** What is printed on a key, as it stands beside what the key does. */
export function cap(text) {
  return make('kbd', { class: 'alone', 'data-with': isMac() ? MAC_WITH : WITH }, text);
}

/** Tells of an element by which character it is reached. */
export function reachedBy(element, text) {
  element.dataset.key = text;
  tell(element);
  return element;
}

function tell(element) {
  element.setAttribute('aria-keyshortcuts', `${withAlt() ? WITH : ''}${element.dataset.key}`);
}

globalThis.document?.addEventListener('reading-changed', () => document.querySelectorAll('[data-key]').forEach(tell));

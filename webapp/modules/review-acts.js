import { make } from './elements.js';
import { CAPS } from './review-keys.js';
import { cap } from './shortcuts.js';
import { say } from './words.js';

/** A button for an act, with its key before what it is called. */
export function buttonOf(act, key, ...values) {
  const button = make('button', { type: 'button', 'data-act': act, 'aria-keyshortcuts': CAPS[act], class: 'quiet' });
  button.append(cap(CAPS[act]), make('span', {}, say(key, ...values)));
  return button;
}

import { ACTS } from './keys.js';
import { GUIDELINE, RELATION } from './shortcuts.js';

/** Keys of the page itself, which no label can have. */
const OWN = [GUIDELINE, RELATION, ...Object.keys(ACTS)];

// What else is on a keyboard moves the caret, removes, enters or asks.
const OFFERED = [...'1234567890'].map((digit) => `Digit${digit}`).concat([...'QWERTYUIOPASDFGHJKLZXCVBNM'].map((letter) => `Key${letter}`));

/**
 * The keys of labels `{key}` in their order, as physical codes: its own for each that has one to itself, else the next that
 * is free, or undefined where none is left. A label without a key has none.
 */
export function keysOf(labels) {
  const first = new Map([...labels].reverse().map((label) => [label.key, label]));
  const keeps = (label) => first.get(label.key) === label && OFFERED.includes(label.key) && !OWN.includes(label.key);
  const taken = new Set([...OWN, ...labels.filter(keeps).map(({ key }) => key)]);
  return labels.map((label) => {
    if (!label.key || keeps(label)) {
      return label.key || undefined;
    }
    const free = OFFERED.find((key) => !taken.has(key));
    taken.add(free);
    return free;
  });
}

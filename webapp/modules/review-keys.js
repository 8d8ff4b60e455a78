/**
 * What keys mean on the reviewer's page, by their place on the keyboard: `{act}`, and with `choose` the number `at` of the
 * choice; null where a key means nothing.
 */
export function actOf({ code, shiftKey, ctrlKey, metaKey, altKey, repeat }) {
  if (ctrlKey || metaKey) {
    return code === 'KeyZ' && !shiftKey && !altKey ? { act: 'undo' } : null;
  }
  if (altKey || shiftKey || repeat) {
    return null;
  }
  const [, digit] = /^(?:Digit|Numpad)([1-9])$/.exec(code) ?? [];
  return digit ? { act: 'choose', at: Number(digit) - 1 } : ACTS[code] ? { act: ACTS[code] } : null;
}

const ACTS = {
  Enter: 'take',
  NumpadEnter: 'take',
  Digit0: 'none',
  Numpad0: 'none',
  KeyE: 'own',
  KeyX: 'split',
  KeyS: 'later',
  KeyB: 'back',
  KeyU: 'undo',
  KeyR: 'reason',
  KeyN: 'note',
  Equal: 'alike',
  KeyF: 'filters',
};

/** What is printed on the keys of acts, as the page shows them beside what they do. */
export const CAPS = { take: '⏎', none: '0', own: 'E', split: 'X', later: 'S', back: 'B', undo: 'U', reason: 'R', note: 'N', alike: '=' };

/** What is said where an act is not to be had. */
export const NOT_NOW = {
  choose: 'review.review.not.choose',
  take: 'review.review.not.take',
  own: 'review.review.not.own',
  split: 'review.review.not.split',
  alike: 'review.review.not.alike',
  back: 'review.review.not.back',
};

/** The sheet of all keys, as `key-sheet` shows one. */
export const SHEET = {
  'review.review.keys.decide': [
    [['1', '9'], 'review.review.keys.choose'],
    [['Enter'], 'review.review.keys.take'],
    [['0'], 'review.review.keys.none'],
    [['E'], 'review.review.keys.own'],
    [['='], 'review.review.keys.alike'],
    [['X'], 'review.review.keys.split'],
  ],
  'review.review.keys.why': [
    [['R'], 'review.review.keys.reason'],
    [['N'], 'review.review.keys.note'],
  ],
  'review.review.keys.go': [
    [['S'], 'review.review.keys.later'],
    [['B'], 'review.review.keys.back'],
    [['U'], 'review.review.keys.undo'],
    [['Ctrl', 'Z'], 'review.review.keys.undo'],
    [['F'], 'review.review.keys.filters'],
    [['?'], 'canvas.keys.sheet'],
  ],
  'review.review.keys.mark': [
    [['Shift', '← →'], 'review.review.keys.letter'],
    [['Ctrl', 'Shift', '← →'], 'review.review.keys.word'],
    [['F2'], 'review.review.keys.attributes'],
    [['canvas.key.label'], 'review.review.keys.label'],
    [['Enter'], 'review.review.keys.save'],
    [['Esc'], 'review.review.keys.leave'],
  ],
};

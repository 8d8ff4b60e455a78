/**
 * What a key means to the caret: `{by, forward}` in reading order, or `{by, left}` on the screen, each with `extend`; null
 * if it means nothing there. Keys are meant by their place. On a Mac, Option and Command stand where Ctrl and the keys of
 * line and text stand elsewhere; Alt with an arrow is the browser's own on other systems.
 */
export function moveOf({ code, shiftKey: extend, ctrlKey, altKey, metaKey }, mac) {
  const far = mac ? altKey : ctrlKey;
  const farthest = mac && metaKey;
  if (mac ? ctrlKey || (altKey && metaKey) : altKey || metaKey) {
    return null;
  }
  const move = farthest ? FARTHEST[code] : far ? FAR[code] : NEAR[code];
  return move ? { ...move, extend } : null;
}

const NEAR = {
  ArrowLeft: { by: 'letter', left: true },
  ArrowRight: { by: 'letter', left: false },
  ArrowUp: { by: 'line', forward: false },
  ArrowDown: { by: 'line', forward: true },
  Home: { by: 'lineEnd', forward: false },
  End: { by: 'lineEnd', forward: true },
  BracketLeft: { by: 'sentence', forward: false },
  BracketRight: { by: 'sentence', forward: true },
};

const FAR = {
  ArrowLeft: { by: 'word', left: true },
  ArrowRight: { by: 'word', left: false },
  ArrowUp: { by: 'paragraph', forward: false },
  ArrowDown: { by: 'paragraph', forward: true },
  Home: { by: 'text', forward: false },
  End: { by: 'text', forward: true },
};

const FARTHEST = {
  ArrowLeft: { by: 'lineEnd', left: true },
  ArrowRight: { by: 'lineEnd', left: false },
  ArrowUp: { by: 'text', forward: false },
  ArrowDown: { by: 'text', forward: true },
};

export function isMac() {
  return /mac/i.test(globalThis.navigator?.platform ?? '');
}

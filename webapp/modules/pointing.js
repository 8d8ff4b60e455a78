// Steps in pixels to the side, nearest first, in which a letter is looked for.
const STEPS = [0, -2, 2, -4, 4, -8, 8, -16, 16, -32, 32];
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const EITHER_WAY = /^[\p{White_Space}\p{P}\p{S}]+$/u;

/**
 * The letter whose own box holds a point of the page: `{begin, end}` in code points, and in `edge` the nearer of the two.
 * Null where no letter is. The browser's caret alone does not tell: where a run of the other direction begins, it jumps
 * to the run's far end, so the letters beside the caret are asked whether they hold the point, and then carets nearby.
 */
export function letterAt(paragraphs, x, y) {
  for (const step of STEPS) {
    const caret = caretAt(x + step, y);
    const at = caret && paragraphs.offsetAt(caret.node, caret.offset);
    for (const offset of caret ? [at - 1, at] : []) {
      const letter = offset >= 0 && paragraphs.letterAt(offset);
      const box = letter && boxAround(paragraphs, letter, x, y);
      if (box) {
        return { ...letter, edge: edge(paragraphs, letter, x < (box.left + box.right) / 2) };
      }
    }
  }
  return null;
}

/** Where a caret goes that is put at a point of the page, `{offset, hold}`; null outside of any text. */
export function placeAt(paragraphs, x, y) {
  const letter = letterAt(paragraphs, x, y);
  if (letter) {
    return { offset: letter.edge, hold: letter.edge === letter.begin ? 'next' : 'previous' };
  }
  const caret = caretAt(x, y);
  return caret && { offset: paragraphs.offsetAt(caret.node, caret.offset), hold: 'previous' };
}

/** What the hand went over between two letters, in code points; null if it crossed the middle of none. */
export function between(one, other) {
  const begin = Math.min(one.edge, other.edge);
  const end = Math.max(one.edge, other.edge);
  return begin < end ? { begin, end } : null;
}

function boxAround(paragraphs, letter, x, y) {
  const boxes = paragraphs.parts(letter).flatMap((part) => [...paragraphs.rangeOf(part).getClientRects()]);
  return boxes.find((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom);
}

function edge(paragraphs, letter, leftHalf) {
  return leftHalf === runsLeft(paragraphs, letter) ? letter.end : letter.begin;
}

/** Whether a letter stands in a run from right to left. */
export function runsLeft(paragraphs, letter) {
  const text = paragraphs.slice(letter);
  return EITHER_WAY.test(text) ? paragraphs.runsLeft(letter.begin) : RIGHT_TO_LEFT.test(text);
}

function caretAt(x, y) {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const caret = document.caretRangeFromPoint(x, y);
  return caret && { node: caret.startContainer, offset: caret.startOffset };
}

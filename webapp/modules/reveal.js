import { beginOf } from './spans.js';

// Paragraphs on the way get their true height only once they are near: look again for some frames.
const LOOKS = 6;

/** Scrolls a span into the middle of what holds the text, where it cannot be seen already. */
export function reveal(paragraphs, span) {
  const begin = beginOf(span);
  const [part] = paragraphs.parts({ begin, end: begin + 1 });
  const range = paragraphs.rangeOf(part);
  const scroller = scrollerOf(paragraphs.elements[part.index]);
  const look = (left) => {
    bring(range, scroller);
    if (left > 0) {
      requestAnimationFrame(() => look(left - 1));
    }
  };
  look(LOOKS);
}

function bring(range, scroller) {
  const view = scroller === document.scrollingElement ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
  const box = range.getBoundingClientRect();
  const margin = Math.min(80, (view.bottom - view.top) / 5);
  if (box.top < view.top + margin || box.bottom > view.bottom - margin) {
    scroller.scrollTop += (box.top + box.bottom - view.top - view.bottom) / 2;
  }
}

function scrollerOf(element) {
  for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY) && parent.scrollHeight > parent.clientHeight) {
      return parent;
    }
  }
  return document.scrollingElement;
}

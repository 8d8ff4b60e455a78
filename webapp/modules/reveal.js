import { beginOf } from './spans.js';

// Paragraphs on the way get their true height only once they are near: look again for some frames.
const LOOKS = 6;
// So far from the edge of what scrolls, or from the bars that stand on the page.
const MARGIN = 80;
const BESIDE_BARS = 16;

/** Scrolls a span into the middle of what holds the text, where it cannot be seen already. */
export function reveal(paragraphs, span) {
  const begin = beginOf(span);
  // After the last letter there is none to be shown but that.
  const part = paragraphs.parts({ begin, end: begin + 1 })[0] ?? paragraphs.parts({ begin: Math.max(0, begin - 1), end: begin })[0];
  if (!part) {
    return;
  }
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

/** Scrolls no further than needed for something small to be seen, or into the middle if it is far away. */
export function keepInView(element) {
  const scroller = scrollerOf(element);
  const { top, bottom } = viewOf(scroller);
  const box = element.getBoundingClientRect();
  const over = Math.min(0, box.top - top) + Math.max(0, box.bottom - bottom);
  if (over !== 0) {
    scroller.scrollTop += Math.abs(over) > (bottom - top) / 2 ? box.top - (top + bottom) / 2 : over;
  }
}

function bring(range, scroller) {
  const view = viewOf(scroller);
  const box = range.getBoundingClientRect();
  if (box.top < view.top || box.bottom > view.bottom) {
    scroller.scrollTop += (box.top + box.bottom - view.top - view.bottom) / 2;
  }
}

// Where something is well in view; the style sheet says how far bars reach into the page.
function viewOf(scroller) {
  if (scroller === document.scrollingElement) {
    const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(scroller);
    const [above, below] = [scrollPaddingTop, scrollPaddingBottom].map((bar) => Math.min((parseFloat(bar) || 0) + BESIDE_BARS, innerHeight / 3));
    return { top: above, bottom: innerHeight - below };
  }
  const { top, bottom } = scroller.getBoundingClientRect();
  const margin = Math.min(MARGIN, (bottom - top) / 5);
  return { top: top + margin, bottom: bottom - margin };
}

function scrollerOf(element) {
  for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY) && parent.scrollHeight > parent.clientHeight) {
      return parent;
    }
  }
  return document.scrollingElement;
}

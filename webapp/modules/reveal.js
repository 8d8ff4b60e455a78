import { beginOf } from './spans.js';

/** Scrolls a span into the middle of what holds the text, where it cannot be seen already. */
export function reveal(paragraphs, span) {
  const begin = beginOf(span);
  const [part] = paragraphs.parts({ begin, end: begin + 1 });
  const range = paragraphs.rangeOf(part);
  scrollTo(paragraphs.elements[part.index], range);
  // Paragraphs on the way get their true height only when they have been seen: look once more.
  requestAnimationFrame(() => requestAnimationFrame(() => scrollTo(paragraphs.elements[part.index], range)));
}

function scrollTo(element, range) {
  const scroller = scrollerOf(element);
  const page = scroller === document.scrollingElement;
  const view = page ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
  const box = range.getBoundingClientRect();
  const margin = Math.min(80, (view.bottom - view.top) / 5);
  if (box.top < view.top + margin || box.bottom > view.bottom - margin) {
    scroller.scrollTop += (box.top + box.bottom - view.top - view.bottom) / 2;
  }
}

function scrollerOf(element) {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY) && parent.scrollHeight > parent.clientHeight) {
      return parent === document.body ? document.scrollingElement : parent;
    }
  }
  return document.scrollingElement;
}

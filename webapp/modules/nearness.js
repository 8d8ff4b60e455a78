// What is this near the viewport is told of before it is seen.
const AHEAD = '1200px 0px';
// In heights of the viewport: a browser lays nothing out that is as far.
const FAR = 4;

/**
 * Tells which of many elements come near the viewport and which leave it: `tell` gets lists of `{target, isIntersecting}`.
 * To watch a thousand costs each frame some milliseconds. Where the browser says which of them it does not lay out, these
 * are not watched until it does.
 */
export function watchNear(elements, tell) {
  const watcher = new IntersectionObserver(
    (entries) => {
      tell(entries);
      isFirst && knowsItself() && entries.filter(isFar).forEach(({ target }) => watcher.unobserve(target));
      isFirst = false;
    },
    { rootMargin: AHEAD, scrollMargin: AHEAD },
  );
  let isFirst = true;
  elements.forEach((element) => watcher.observe(element));
  const known = new Set(elements);
  elements[0]?.parentElement.addEventListener('contentvisibilityautostatechange', ({ target, skipped }) => {
    if (known.has(target)) {
      skipped ? watcher.unobserve(target) : watcher.observe(target);
      skipped && tell([{ target, isIntersecting: false }]);
    }
  });
}

function knowsItself() {
  return 'oncontentvisibilityautostatechange' in document.documentElement;
}

function isFar({ isIntersecting, boundingClientRect: { top, bottom } }) {
  return !isIntersecting && (top > FAR * innerHeight || bottom < -FAR * innerHeight);
}

// A tab that is not looked at draws no frames.
const SHOWN_WITHIN = 500;

/** The spans at the head of the text, which the server puts into the page: they show before all is read. */
export function firstSpans() {
  return JSON.parse(document.getElementById('first-spans')?.textContent || '[]');
}

/** Kept once the browser has drawn what is there, so that what comes next does not stand in its way. */
export function firstFrame() {
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
    setTimeout(done, SHOWN_WITHIN);
  });
}

/** Whoever was led to a place of the article (`at` in the address, in code points) sees it once the marks are there, and the mark that begins at it. */
export function leadTo(canvas, address) {
  const at = new URLSearchParams(address).get('at') ?? '';
  if (/^\d{1,9}$/.test(at)) {
    canvas.addEventListener('ready', () => show(canvas, Number(at)), { once: true });
  }
}

function show(canvas, at) {
  const span = canvas.spans.inOrder.find(({ fragments: [{ begin }] }) => begin === at);
  if (span) {
    canvas.select(span.id, { shown: true });
  } else {
    canvas.caret.put(at);
  }
}

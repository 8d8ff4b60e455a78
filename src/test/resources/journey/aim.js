// Where a hand has to point so that the browser's own caret is at one end of a letter, in pixels of the viewport: as
// somebody does who looks at the letters. `from` and `to` are code points of the article around one letter. With
// `scroll` it is brought into the middle first; without, and out of sight, there is no such point.
async (canvas, { from, to, end, scroll }) => {
  const paragraphs = [...canvas.querySelectorAll('.paragraph')];
  const paragraph = paragraphs.findLast(({ dataset }) => Number(dataset.begin) <= from);
  const text = paragraph.firstChild;
  const units = (offset) => [...text.data].slice(0, offset - Number(paragraph.dataset.begin)).join('').length;
  const letter = document.createRange();
  letter.setStart(text, units(from));
  letter.setEnd(text, units(to));
  // Paragraphs on the way get their true height only once they are near.
  for (let look = 0; scroll && look < 4; look++) {
    const { top, bottom } = letter.getBoundingClientRect();
    scrollBy({ top: (top + bottom) / 2 - innerHeight / 2, behavior: 'instant' });
    await new Promise(requestAnimationFrame);
  }
  const wanted = end ? letter.endOffset : letter.startOffset;
  for (const { left, right, top, bottom } of letter.getClientRects()) {
    for (const part of [0.1, 0.9, 0.25, 0.75]) {
      const [x, y] = [left + (right - left) * part, (top + bottom) / 2];
      const caret = document.caretPositionFromPoint(x, y);
      const seen = y > 100 && y < innerHeight - 100;
      if (seen && caret?.offsetNode === text && caret.offset === wanted) {
        return { x, y };
      }
    }
  }
  return null;
}

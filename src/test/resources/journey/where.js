// Where a letter of the article stands on the screen, in pixels of the viewport, and in which text. `from` and `to` are
// code points of the article around it. With `scroll` it is brought into the middle first; without, and out of sight, it
// stands nowhere.
async (canvas, { from, to, scroll }) => {
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
  const { left, right, top, bottom } = letter.getBoundingClientRect();
  const seen = top > 100 && bottom < innerHeight - 100 && left < right;
  const rightToLeft = getComputedStyle(paragraph).direction === 'rtl';
  return seen ? { left, right, y: (top + bottom) / 2, text: text.data, unit: letter.startOffset, rightToLeft } : null;
}

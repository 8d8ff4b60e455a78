// Signs nearer to each other than this are one.
const LINE = 14;

/** Small signs beside the lines in which spans begin that are talked about; never in the text. A click selects the span. */
export class TalkSigns {
  #canvas;
  #repaint;
  #talkedAbout = new Map();

  /** `repaint()` has all drawn anew that is in view. */
  constructor(canvas, repaint) {
    this.#canvas = canvas;
    this.#repaint = repaint;
    canvas.addEventListener('talk-changed', ({ detail }) => this.#change(detail.open));
    canvas.addEventListener('click', ({ target }) => target.closest?.('.talk-sign') && canvas.talk.show());
  }

  /** Takes the paragraphs that were painted anew. */
  draw(painted) {
    for (const { element, drawn } of painted) {
      element?.querySelectorAll('.talk-sign').forEach((sign) => sign.remove());
      const begun = drawn.filter(({ span, opens }) => opens && this.#talkedAbout.has(span.id));
      linesOf(begun).forEach((line) => element.append(sign(line)));
    }
  }

  #change(open) {
    const before = [...this.#talkedAbout].join();
    this.#talkedAbout = open;
    if ([...open].join() !== before) {
      this.#repaint();
    }
  }
}

function linesOf(begun) {
  const lines = [];
  for (const { span, boxes } of begun.sort((a, b) => a.boxes[0].top - b.boxes[0].top)) {
    const [{ top, bottom }] = boxes;
    const last = lines.at(-1);
    if (last && top - last.top < LINE) {
      last.spans.push(span.id);
    } else {
      lines.push({ top, bottom, spans: [span.id] });
    }
  }
  return lines;
}

function sign({ top, bottom, spans }) {
  const element = document.createElement('span');
  element.className = 'talk-sign';
  element.dataset.span = spans[0];
  element.dataset.more = spans.length > 1 ? String(spans.length) : '';
  element.style.setProperty('--middle', `${(top + bottom) / 2}px`);
  return element;
}

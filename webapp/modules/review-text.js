import { make } from './elements.js';
import { Paragraphs } from './paragraphs.js';
import { ReviewPainter } from './review-painter.js';
import { linesAround } from './review-window.js';
import { say } from './words.js';

// Above and below a text that is there as a whole, in pixels.
const MARGINS = 64;
const ARABIC = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;
const OTHER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/**
 * The text of the article that a disagreement is about, with what everybody marked in lanes below the lines. A text is never
 * cut: one text node a paragraph, and of a long article whole paragraphs around the unit.
 */
export class ReviewText extends HTMLElement {
  /** Whose labels are painted; to be set before anything is shown. */
  schema;
  #article = null;
  #lines = [];
  #text = make('div', { class: 'text', tabindex: '0', role: 'region' });
  #paragraphs = null;
  #painter = null;
  #unit = null;

  connectedCallback() {
    this.replaceChildren(this.#text);
    new ResizeObserver(() => this.#painter?.paint()).observe(this.#text);
    document.fonts?.addEventListener('loadingdone', () => this.#painter?.paint());
    document.addEventListener('reading-changed', () => this.#unit && this.#look());
  }

  /** Shows a unit in its article, in the middle; an article that is not at hand is undefined, and shows once it is. */
  show(article, unit) {
    this.#unit = unit;
    this.classList.toggle('awaited', !article);
    if (!article) {
      this.#article = null;
      this.#text.replaceChildren();
      return;
    }
    const lines = linesAround(article.lines, unit);
    if (article !== this.#article || lines[0] !== this.#lines[0] || lines.at(-1) !== this.#lines.at(-1)) {
      this.#write(article, lines);
    }
    this.#painter.show(unit, article.units);
    this.#look();
  }

  clear() {
    this.#unit = null;
    this.#article = null;
    this.#text.replaceChildren();
  }

  /** The text takes the keyboard, with a range of it selected; what is open stands in the middle, whatever room there is left. */
  select(range) {
    this.#text.focus({ preventScroll: true });
    this.#paragraphs.select(range);
    this.#unit && this.#look();
  }

  /** The range that is selected, in whole letters, or null. */
  chosen() {
    const selection = getSelection();
    if (!this.#paragraphs || selection.isCollapsed || selection.rangeCount === 0 || !this.#text.contains(selection.anchorNode)) {
      return null;
    }
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
    const begin = this.#paragraphs.offsetAt(startContainer, startOffset);
    const end = this.#paragraphs.offsetAt(endContainer, endOffset);
    return begin < end ? this.#paragraphs.meant({ begin, end }, 'letter') : null;
  }

  /** The text of a range, as far as it stands here. */
  slice(range) {
    return this.#paragraphs?.slice(range) ?? '';
  }

  #write(article, lines) {
    this.#article = article;
    this.#lines = lines;
    this.#text.lang = article.language;
    this.#text.dir = article.direction;
    this.#text.setAttribute('aria-label', say('review.review.text', article.title ?? article.name));
    this.#text.replaceChildren(...lines.map((line) => paragraphOf(line, article.direction)));
    this.#paragraphs = new Paragraphs(this.#text);
    this.#painter?.leave();
    this.#painter = new ReviewPainter(this.#paragraphs, this.schema);
  }

  // What is longer than the screen is seen from where it begins; a text that is there as a whole does not move.
  #look() {
    const paragraphs = this.#paragraphs.elements;
    const tall = paragraphs.at(-1).getBoundingClientRect().bottom - paragraphs[0].getBoundingClientRect().top;
    this.classList.toggle('whole', tall < this.clientHeight - MARGINS);
    const [first] = this.#paragraphs.parts({ begin: this.#unit.begin, end: Math.max(this.#unit.end, this.#unit.begin + 1) });
    if (first) {
      const range = this.#paragraphs.rangeOf(first);
      const box = range.getBoundingClientRect();
      const view = this.getBoundingClientRect();
      const middle = box.height > view.height * 0.7 ? box.top + view.height * 0.35 : (box.top + box.bottom) / 2;
      this.scrollTop += middle - (view.top + view.bottom) / 2;
      this.#painter.paint();
    }
  }
}

function paragraphOf({ begin, text, continued }, direction) {
  const element = make('div', { class: continued ? 'paragraph continued' : 'paragraph', 'data-begin': begin });
  const against = direction === 'rtl' ? OTHER.test(text) && !ARABIC.test(text) : ARABIC.test(text) && !OTHER.test(text);
  against && (element.dir = direction === 'rtl' ? 'ltr' : 'rtl');
  text && element.append(text);
  return element;
}

customElements.define('review-text', ReviewText);

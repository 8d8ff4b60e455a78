/** Counts one paragraph both ways: in UTF-16 units, as the DOM does, and in code points, as Isnad does. */
export class Offsets {
  #length;
  #pairs;

  constructor(text) {
    this.#length = text.length;
    this.#pairs = surrogatePairs(text);
  }

  /** Length in code points. */
  get length() {
    return this.toCodePoints(this.#length);
  }

  /** An offset inside a surrogate pair counts as the one after it. */
  toCodePoints(units) {
    return units - firstThat(this.#pairs.length, (i) => this.#pairs[i] > units - 2);
  }

  toUnits(codePoints) {
    return codePoints + firstThat(this.#pairs.length, (i) => this.#pairs[i] - i >= codePoints);
  }
}

/** Number of code points in a text. */
export function codePointLength(text) {
  return text.length - surrogatePairs(text).length;
}

/** The first index below `size` for which `holds` is true, else `size`; it must stay true once it has become so. */
export function firstThat(size, holds) {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

// Where each pair begins. Most texts have none, and then offsets cost nothing.
function surrogatePairs(text) {
  const starts = [];
  const pair = /[\ud800-\udbff][\udc00-\udfff]/g;
  for (let found = pair.exec(text); found; found = pair.exec(text)) {
    starts.push(found.index);
  }
  return starts;
}

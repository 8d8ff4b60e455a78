/** What is written and not sent, in this tab beyond a reload: by `whose` it is and what it is about, both any text. */
export class Drafts {
  #prefix;

  constructor(...whose) {
    this.#prefix = `draft ${whose.join(' ')} `;
  }

  /** What something is written about. */
  get abouts() {
    const mine = Object.keys(sessionStorage).filter((key) => key.startsWith(this.#prefix));
    return mine.map((key) => key.slice(this.#prefix.length));
  }

  get(about) {
    return sessionStorage.getItem(this.#prefix + about) ?? '';
  }

  set(about, text) {
    if (text) {
      sessionStorage.setItem(this.#prefix + about, text);
    } else {
      sessionStorage.removeItem(this.#prefix + about);
    }
  }
}

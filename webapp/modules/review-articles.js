// So many texts stay at hand; more are fetched once they are wanted again.
const KEPT = 60;
const AT_ONCE = 3;

/**
 * Articles that are read ahead of time: their texts, and what else is compared in them. `read(id)` gets one from the server. Fires `come`
 * (`detail.id`) when one is there, and `unread` (`detail.hindrance`) when one could not be read.
 */
export class ReviewArticles extends EventTarget {
  #read;
  #known = new Map();
  #wanted = [];
  #underway = new Set();

  constructor(read) {
    super();
    this.#read = read;
  }

  /** What is at hand of an article, or undefined. */
  get(id) {
    return this.#known.get(id);
  }

  /** What an article is called, or its id as long as it is not at hand. */
  nameOf(id) {
    const article = this.#known.get(id);
    return article?.title ?? article?.name ?? id;
  }

  get all() {
    return [...this.#known.values()];
  }

  /** These will be shown soon, in this order. */
  want(ids) {
    this.#wanted = [...new Set(ids)].filter((id) => !this.#known.has(id));
    this.#fetch();
    const kept = new Set(ids);
    const old = [...this.#known.keys()].filter((id) => !kept.has(id));
    old.slice(0, Math.max(0, this.#known.size - KEPT)).forEach((id) => this.#known.delete(id));
  }

  /** These units are known better now. */
  update(units) {
    for (const unit of units) {
      const article = this.#known.get(unit.article);
      const at = article?.units.findIndex(({ id }) => id === unit.id) ?? -1;
      at >= 0 && (article.units[at] = { ...article.units[at], ...unit });
    }
  }

  #fetch() {
    for (const id of this.#wanted) {
      if (this.#underway.size >= AT_ONCE) {
        return;
      }
      this.#underway.has(id) || this.#one(id);
    }
  }

  async #one(id) {
    this.#underway.add(id);
    try {
      this.#known.set(id, await this.#read(id));
      this.#wanted = this.#wanted.filter((each) => each !== id);
      this.#underway.delete(id);
      this.#fire('come', { id });
      this.#fetch();
    } catch (hindrance) {
      this.#underway.delete(id);
      this.#fire('unread', { hindrance });
    }
  }

  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

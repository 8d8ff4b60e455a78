/**
 * What a reviewer did in this sitting, act by act: of a verdict its cards as they are known now, and as they were `before`; of a
 * split the ids of its `parts`.
 */
export class ReviewPast {
  #all = [];

  /** The ids of what was decided, in the order in which it first was. */
  get decided() {
    const verdicts = this.#all.filter(({ act }) => act.kind === 'verdict');
    return [...new Set(verdicts.flatMap(({ cards }) => cards.map(({ id }) => id)))];
  }

  /** The last act, if there is one. */
  get last() {
    return this.#all.at(-1)?.act;
  }

  decide(act, cards) {
    this.#all.push({ act, cards, before: cards.map((card) => ({ ...card })), parts: [] });
  }

  divide(act, parts) {
    this.#all.push({ act, cards: [], before: [], parts });
  }

  /** The card of the last verdict that these do not have, if there is one. */
  lastBut(shown) {
    return this.#all.findLast(({ cards }) => cards[0]?.versions && !shown.has(cards[0].id))?.cards[0];
  }

  /** Forgets an act, the last one unless it is named by its key, and answers what there was of it. */
  forget(key = this.last?.key) {
    const at = this.#all.findLastIndex(({ act }) => act.key === key);
    return at < 0 ? { act: null, cards: [], before: [], parts: [] } : this.#all.splice(at, 1)[0];
  }

  /** A card is known better now. */
  update(item) {
    for (const { cards } of this.#all) {
      const at = cards.findIndex(({ id }) => id === item.id);
      at >= 0 && (cards[at] = { ...cards[at], ...item });
    }
  }
}

import { spoken } from './words.js';

/** How a project goes about its review, and who its annotators are, as far as a reviewer may know. */
export class ReviewProject {
  /** `{code, name}` of each reason that can be given. */
  reasons = [];
  hidesNames = false;
  #members = [];

  /** Asks the server; `changed()` is told each time that more is known. What cannot be read is not there. */
  async read(wire, changed) {
    const rules = await wire.rules().catch(() => null);
    if (rules) {
      this.reasons = rules.reasons.map(({ code, name }) => ({ code, name: name[spoken()] ?? name.en ?? code }));
      this.hidesNames = rules.hidden;
      changed();
    }
    if (rules && !rules.hidden) {
      this.#members = await wire.members().catch(() => []);
      changed();
    }
  }

  /** Names by login; none where they are hidden. */
  get names() {
    return new Map(this.#members.map(({ login, name }) => [login, name]));
  }

  get annotators() {
    return this.#members.filter(({ roles }) => roles?.includes('annotator'));
  }
}

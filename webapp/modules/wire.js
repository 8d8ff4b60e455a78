import { Api } from './api.js';

const READ_WITHIN = 60000;

/** Nothing can be read or sent for the member of this page; `other` is the login of who else has signed in, if anybody has. */
export class SignedOut extends Error {
  constructor(other) {
    super('signed out');
    this.other = other;
  }
}

/** The annotation set's address on the server, as one client speaks to it. */
export class Wire {
  #place;
  #query;
  #api;

  constructor({ api, article, set }) {
    this.#place = `articles/${encodeURIComponent(article)}`;
    this.#query = `set=${encodeURIComponent(set)}`;
    this.#api = new Api(api);
  }

  /**
   * The set as it is, or with `since` what changed after that revision; `{refusal}`, a sentence, to those who may not see
   * it. Rejects without an answer, with SignedOut if nobody is there to read it.
   */
  async read(since) {
    const more = since === undefined ? '' : `&since=${since}`;
    const response = await this.ask(`annotations?${this.#query}${more}`, { signal: AbortSignal.timeout(READ_WITHIN) });
    if (response.status === 401) {
      throw new SignedOut((await response.json().catch(() => ({}))).other);
    }
    if (response.status === 403 || response.status === 404) {
      const { code, detail } = await response.json().catch(() => ({}));
      if (code) {
        return { refusal: detail };
      }
    }
    if (!response.ok) {
      throw new Error(`the annotations could not be read: ${response.status}`);
    }
    return response.json();
  }

  /**
   * Rejects without an answer, also once `signal` gives it up. Batches of one `gesture` are undone together; what bears a `key`,
   * an undo or redo, is about the person's last act and nothing older: about that which led `of` a revision, or about what
   * they did `below` one. Nobody marks the same words twice in the same way by hand.
   */
  post(path, { body, key, gesture, of, below, signal }) {
    const known = { ...(key && { 'Idempotency-Key': key, 'Isnad-Undo': 'last' }), ...(gesture && { 'Isnad-Gesture': gesture }) };
    const headers = { 'Content-Type': 'application/json', 'Isnad-Twins': 'refuse', ...known };
    const what = (of === undefined ? '' : `&of=${of}`) + (below === undefined ? '' : `&below=${below}`);
    return this.ask(`${path}?${this.#query}${what}`, { method: 'POST', headers, body, signal });
  }

  /** Asks for something below the article's address, as `fetch` does. */
  ask(path, request) {
    return this.#api.ask(`${this.#place}/${path}`, request);
  }
}

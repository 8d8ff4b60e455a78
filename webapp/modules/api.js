import { Session } from './session.js';
import { spoken } from './words.js';

/** No session goes on for what a page asks while nobody may be before it. */
export const UNASKED = { 'Isnad-Unasked': 'true' };

/** The REST API, as a page of one member speaks to it. */
export class Api {
  #base;
  #session;

  constructor(base) {
    this.#base = base;
    this.#session = new Session(base);
  }

  /**
   * Asks for something below the address of the API, as `fetch` does. A sign-in in another tab has changed the token that
   * this page was made with. What is done here is the work of the person whom the page was made for, and waits for them.
   */
  async ask(path, request = {}) {
    const response = await this.#send(path, request);
    if (response.status !== 403 || !(await isForged(response))) {
      return response;
    }
    const hindrance = await this.#session.renew(request.signal);
    return hindrance ? Response.json(hindrance, { status: 401 }) : this.#send(path, request);
  }

  #send(path, request) {
    const own = { Accept: 'application/json', 'Accept-Language': spoken(), ...(Session.token && { 'X-CSRF-Token': Session.token }) };
    return fetch(`${this.#base}/${path}`, { ...request, headers: { ...own, ...request.headers } });
  }
}

async function isForged(response) {
  const { code } = await response
    .clone()
    .json()
    .catch(() => ({}));
  return code === 'ForgedRequest';
}

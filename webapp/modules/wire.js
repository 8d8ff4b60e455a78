import { spoken } from './words.js';

/** The annotation set's address on the server, as one client speaks to it. */
export class Wire {
  #base;
  #query;

  constructor({ api, article, set }) {
    this.#base = `${api}/articles/${encodeURIComponent(article)}`;
    this.#query = `set=${encodeURIComponent(set)}`;
  }

  /** The set as it is, or with `since` what changed after that revision; rejects without an answer. */
  async read(since) {
    const more = since === undefined ? '' : `&since=${since}`;
    const response = await fetch(`${this.#base}/annotations?${this.#query}${more}`, { headers: headers() });
    if (!response.ok) {
      throw new Error(`the annotations could not be read: ${response.status}`);
    }
    return response.json();
  }

  async post(path, body) {
    const response = await this.#send(path, body);
    // A sign-in in another tab has changed the token that this page was made with.
    return response.status === 403 && (await renewToken()) ? this.#send(path, body) : response;
  }

  #send(path, body) {
    return fetch(`${this.#base}/${path}?${this.#query}`, {
      method: 'POST',
      headers: { ...headers(), 'Content-Type': 'application/json', 'X-CSRF-Token': token(document) ?? '' },
      body,
    });
  }
}

function headers() {
  return { Accept: 'application/json', 'Accept-Language': spoken() };
}

function token(page) {
  return page.querySelector('meta[name="csrf-token"]')?.content;
}

async function renewToken() {
  const page = await fetch(location.href).then((response) => response.text());
  const fresh = token(new DOMParser().parseFromString(page, 'text/html'));
  if (!fresh || fresh === token(document)) {
    return false;
  }
  document.querySelector('meta[name="csrf-token"]').content = fresh;
  return true;
}

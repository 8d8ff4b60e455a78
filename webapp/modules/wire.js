import { spoken } from './words.js';

const TOKEN = 'csrf-token';
const READ_WITHIN = 60000;

/** The annotation set's address on the server, as one client speaks to it. */
export class Wire {
  #base;
  #query;

  constructor({ api, article, set }) {
    this.#base = `${api}/articles/${encodeURIComponent(article)}`;
    this.#query = `set=${encodeURIComponent(set)}`;
  }

  /**
   * The set as it is, or with `since` what changed after that revision; `{refusal}`, a sentence, to those who may not see
   * it. Rejects without an answer.
   */
  async read(since) {
    const more = since === undefined ? '' : `&since=${since}`;
    const response = await fetch(`${this.#base}/annotations?${this.#query}${more}`, {
      headers: headers(),
      signal: AbortSignal.timeout(READ_WITHIN),
    });
    if (response.status === 403 || response.status === 404) {
      return { refusal: (await response.json().catch(() => ({}))).detail };
    }
    if (!response.ok) {
      throw new Error(`the annotations could not be read: ${response.status}`);
    }
    return response.json();
  }

  /** Rejects without an answer, also once `signal` gives it up. */
  async post(path, request) {
    const response = await this.#send(path, request);
    if (response.status !== 403) {
      return response;
    }
    // A sign-in in another tab has changed the token that this page was made with. What is edited here is the work of
    // the person whom the page was made for, and waits for them.
    const page = await readAgain(request.signal);
    if (meta(page, 'member') !== meta(document, 'member')) {
      return new Response(null, { status: 401 });
    }
    return renewToken(page) ? this.#send(path, request) : response;
  }

  #send(path, { body, key, signal }) {
    return fetch(`${this.#base}/${path}?${this.#query}`, {
      method: 'POST',
      headers: {
        ...headers(),
        'Content-Type': 'application/json',
        'X-CSRF-Token': meta(document, TOKEN) ?? '',
        ...(key && { 'Idempotency-Key': key }),
      },
      body,
      signal,
    });
  }
}

function headers() {
  return { Accept: 'application/json', 'Accept-Language': spoken() };
}

function meta(page, name) {
  return page.querySelector(`meta[name="${name}"]`)?.content;
}

async function readAgain(signal) {
  const page = await fetch(location.href, { signal }).then((response) => response.text());
  return new DOMParser().parseFromString(page, 'text/html');
}

function renewToken(page) {
  const fresh = meta(page, TOKEN);
  if (!fresh || fresh === meta(document, TOKEN)) {
    return false;
  }
  document.querySelector(`meta[name="${TOKEN}"]`).content = fresh;
  return true;
}

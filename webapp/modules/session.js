const TOKEN = 'csrf-token';

/** The session of this browser, of which other tabs may have made another one than this page was made in. */
export class Session {
  #address;

  constructor(api) {
    this.#address = `${api}/session`;
  }

  /** The login of the person whom the page was made for. */
  static get member() {
    return meta('member')?.content;
  }

  /** What the page sends along with all it asks of the server. */
  static get token() {
    return meta(TOKEN)?.content ?? '';
  }

  /**
   * Asks whose session it is by now, and takes its token if it is the member's of this page. Answers null, or why nothing
   * can be sent: `{other}`, the login of who else has signed in, or `{}` if nobody has.
   */
  async renew(signal) {
    const response = await fetch(this.#address, { headers: { Accept: 'application/json' }, signal });
    if (response.status === 401) {
      return {};
    }
    if (!response.ok) {
      throw new Error(`no answer: ${response.status}`);
    }
    return this.#take(await response.json());
  }

  /** Signs the member of this page in again; answers null, or the server's sentence that says why not. */
  async signIn(password, language) {
    const response = await fetch(this.#address, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Accept-Language': language, 'Content-Type': 'application/json' },
      body: JSON.stringify({ login: Session.member, password }),
    });
    const answer = await response.json().catch(() => ({}));
    if (response.ok) {
      this.#take(answer);
      return null;
    }
    return answer.detail ?? '';
  }

  #take({ login, token }) {
    if (login !== Session.member) {
      return { other: login };
    }
    meta(TOKEN).content = token;
    return null;
  }
}

function meta(name) {
  return document.querySelector(`meta[name="${name}"]`);
}

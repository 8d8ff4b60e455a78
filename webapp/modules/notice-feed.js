import { UNASKED } from './api.js';
import { Session } from './session.js';

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60000;

/**
 * What the server tells the open pages of the member at once. One stream serves all tabs of a browser: whichever tab holds
 * the lock reads it and hands it on, and where there are no locks a tab reads only while it is seen.
 *
 * Fires `notice` when there is something new to read, `moved` {article, set, state}, and `open` when the stream has begun:
 * what happened before that may have been missed. It ends when nobody is signed in any more.
 */
export class NoticeFeed extends EventTarget {
  #address;
  #tabs;
  #leaving = new AbortController();
  #pause = FIRST_PAUSE;

  constructor(api) {
    super();
    this.#address = `${api}/notices/stream`;
    this.#tabs = new BroadcastChannel(`isnad-notices ${Session.member}`);
    this.#tabs.addEventListener('message', ({ data }) => this.#fire(data.type, data.detail));
  }

  /** Asks for something of the member's notices, as nobody may be there to ask. */
  static async read(api, path) {
    const response = await fetch(`${api}/${path}`, { headers: { Accept: 'application/json', ...UNASKED } });
    return response.ok ? response.json() : undefined;
  }

  start() {
    if (navigator.locks) {
      navigator.locks.request(`isnad-notices ${Session.member}`, { signal: this.#leaving.signal }, () => this.#listen(this.#leaving.signal)).catch(() => {});
    } else {
      this.#listenWhileSeen();
    }
  }

  stop() {
    this.#leaving.abort();
    this.#tabs.close();
  }

  #listenWhileSeen() {
    let hiding = new AbortController();
    const look = () => {
      hiding.abort();
      if (!document.hidden) {
        hiding = new AbortController();
        this.#listen(AbortSignal.any([hiding.signal, this.#leaving.signal]));
      }
    };
    document.addEventListener('visibilitychange', look, { signal: this.#leaving.signal });
    look();
  }

  /** Until it is given up, or nobody is signed in. */
  async #listen(signal) {
    while (!signal.aborted) {
      const goesOn = await this.#stream(signal).catch(() => true);
      if (!goesOn || signal.aborted) {
        return;
      }
      await pause(this.#pause * (0.5 + Math.random()), signal);
      this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
    }
  }

  async #stream(signal) {
    const response = await fetch(this.#address, { headers: { Accept: 'text/event-stream', ...UNASKED }, signal });
    if (response.status === 204) {
      return false;
    }
    if (!response.ok) {
      return true;
    }
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    this.#tell('open');
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      this.#pause = FIRST_PAUSE;
      const events = (rest + value).split('\n\n');
      rest = events.pop();
      events.forEach((event) => this.#heard(event));
    }
    return true;
  }

  #heard(event) {
    const [, type] = event.match(/^event: (\w+)$/m) ?? [];
    const [, data] = event.match(/^data: (.*)$/m) ?? [];
    if (type && data) {
      this.#tell(type, JSON.parse(data));
    }
  }

  #tell(type, detail = {}) {
    this.#tabs.postMessage({ type, detail });
    this.#fire(type, detail);
  }

  #fire(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function pause(millis, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, millis);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}

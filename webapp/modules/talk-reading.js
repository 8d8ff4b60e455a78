const EVERY = 2000;
const RARELY = 30000;
// Who has gone away need not be told, and their session may end.
const ACTIVE_FOR = 600000;
const PATIENCE = 20000;

/**
 * Looks what others have said, every two seconds while somebody is at the page. `ask(tag, signal)` answers a Response, of
 * status 304 if nothing is newer than the tag. Fires `read` {threads}.
 */
export class TalkReading extends EventTarget {
  #ask;
  #tag = null;
  #said = 0;
  #wait = EVERY;
  #active = Date.now();
  #next;
  #looking = false;

  constructor(ask) {
    super();
    this.#ask = ask;
  }

  /** Looks until `signal` ends it. */
  begin(signal) {
    ['keydown', 'pointerdown'].forEach((type) => addEventListener(type, () => this.#wakeUp(false), { signal, capture: true }));
    ['focus', 'online'].forEach((type) => addEventListener(type, () => this.#wakeUp(true), { signal }));
    document.addEventListener('visibilitychange', () => this.#wakeUp(true), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#next));
    this.look();
  }

  /** Something was said here: what was asked for before does not know of it. */
  outdated() {
    this.#said++;
    this.#tag = null;
  }

  async look() {
    if (this.#looking) {
      return;
    }
    this.#looking = true;
    clearTimeout(this.#next);
    const goesOn = await this.#read().catch(() => this.#backOff());
    this.#looking = false;
    if (goesOn) {
      this.#next = setTimeout(() => this.#isAttended() && this.look(), this.#wait);
    }
  }

  async #read() {
    const said = this.#said;
    const response = await this.#ask(this.#tag, AbortSignal.timeout(PATIENCE));
    if (response.status === 200) {
      const { items } = await response.json();
      if (said === this.#said) {
        this.#tag = response.headers.get('ETag');
        this.dispatchEvent(new CustomEvent('read', { detail: { threads: items } }));
      }
    } else if (response.status !== 304) {
      // Whoever may not read now will not soon; all others are asked again later.
      return ![403, 404].includes(response.status) && this.#backOff();
    }
    this.#wait = EVERY;
    return true;
  }

  #backOff() {
    this.#wait = Math.min(this.#wait * 2, RARELY);
    return true;
  }

  #wakeUp(atOnce) {
    const slept = !this.#isAttended();
    this.#active = Date.now();
    if ((slept || atOnce) && this.#isAttended()) {
      this.#wait = EVERY;
      this.look();
    }
  }

  #isAttended() {
    return document.visibilityState === 'visible' && Date.now() - this.#active < ACTIVE_FOR;
  }
}

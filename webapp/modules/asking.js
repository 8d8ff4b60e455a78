const FIRST_WAIT = 500;
const LONGEST_WAIT = 15000;
const PATIENCE = 20000;
const HANGING = 3000;
const JSON_TYPE = 'application/json';
const PROBLEM_TYPE = 'application/problem+json';

/**
 * Asks the server again and again until it has said yes or no: in JSON that `accepts(answer)` finds whole, or as a problem
 * with a code. All else, whatever its status, was said by somebody on the way there, or was cut.
 *
 * `post(path, {body, key, signal})` answers a Response or throws when there is no network or `signal` gave it up, which
 * happens after `patience` ms, or when told to `hurry` after `hanging` ms; `pause(ms)` waits. Fires `later` before each
 * pause (`detail.signedOut`, and `detail.other`, who else has signed in).
 */
export class Asking extends EventTarget {
  #post;
  #pause;
  #patience;
  #hanging;
  #accepts;
  #wakeUp = () => {};

  constructor({ post, accepts, pause = waiting, patience = PATIENCE, hanging = HANGING }) {
    super();
    this.#post = post;
    this.#accepts = accepts;
    this.#pause = pause;
    this.#patience = patience;
    this.#hanging = hanging;
  }

  /** Tries again now rather than when the pause is over, or when a request that hangs is given up. */
  hurry() {
    this.#wakeUp();
  }

  async answered(path, request) {
    for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      const answered = await this.#try(path, request).catch(() => null);
      if (answered && (answered.ok ? this.#isYes(answered) : isNo(answered))) {
        return answered;
      }
      const signedOut = answered?.status === 401;
      this.dispatchEvent(new CustomEvent('later', { detail: { signedOut, other: signedOut ? answered.answer?.other : undefined } }));
      const asked = Number(answered?.retryAfter) * 1000;
      await Promise.race([this.#pause(asked || wait), new Promise((wake) => (this.#wakeUp = wake))]);
    }
  }

  /** One request, with the body of its answer: a connection that died may never say so. */
  async #try(path, request) {
    const givenUp = new AbortController();
    const began = Date.now();
    const patience = setTimeout(() => givenUp.abort(), this.#patience);
    this.#wakeUp = () => Date.now() - began >= this.#hanging && givenUp.abort();
    try {
      const response = await this.#post(path, { ...request, signal: givenUp.signal });
      const answer = await response.json().catch(() => ({}));
      givenUp.signal.throwIfAborted();
      const { ok, status, headers } = response;
      return { ok, status, answer, type: typeOf(headers), retryAfter: headers.get('Retry-After') };
    } finally {
      clearTimeout(patience);
    }
  }

  #isYes({ answer, type }) {
    return type === JSON_TYPE && isRecord(answer) && this.#accepts(answer);
  }
}

function waiting(ms) {
  return new Promise((done) => setTimeout(done, ms));
}

/** A forged request says nothing of what was sent: the next one bears another token. */
function isNo({ status, answer, type }) {
  const isVerdict = status >= 400 && status < 500 && ![401, 408, 429].includes(status);
  return isVerdict && type === PROBLEM_TYPE && typeof answer?.code === 'string' && answer.code !== 'ForgedRequest';
}

function isRecord(answer) {
  return typeof answer === 'object' && answer !== null;
}

function typeOf(headers) {
  return headers.get('Content-Type')?.split(';')[0].trim().toLowerCase();
}

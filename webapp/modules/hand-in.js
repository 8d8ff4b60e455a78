import { Session } from './session.js';
import { Wire } from './wire.js';
import { say } from './words.js';

const YES = '.ui-confirmdialog-yes';
const NO = '.ui-confirmdialog-no';
const CLOSE = '.ui-confirm-dialog .ui-dialog-titlebar-close';
const ASKS_WITHIN = 10000;
const TELLS_WITHIN = 20000;
// A wait that is shorter than this is not worth a word.
const SOON = 300;

/**
 * Handing a set in by the button `submit`: it waits for what is not saved yet, what closed tabs have left included, and where
 * the session has ended meanwhile, whoever says yes is asked for the password first, and it is handed in then. A form of a
 * session that is over is of no use; the same is said to the API instead. Fires `handing-in` on the canvas, which whoever
 * has something unfinished prevents.
 */
export class HandIn {
  #canvas;
  #submit;
  #gaps;
  #session;
  #token = Session.token;
  // What is done as soon as nothing waits any more.
  #next = null;
  #told = false;
  // Something was refused, and more of what waits may be.
  #isOff = false;
  #isReady = false;
  #isSure = false;
  // Said yes, and is being asked for the password.
  #isAsked = false;
  // Said yes, and may still call it off.
  #going = null;

  /** `gaps` shows what is missing. */
  constructor(canvas, submit, gaps) {
    this.#canvas = canvas;
    this.#submit = submit;
    this.#gaps = gaps;
    this.#session = new Session(canvas.dataset.api);
    submit.addEventListener('click', (event) => this.#pressed(event), { capture: true });
    canvas.addEventListener('notice', (event) => this.#hear(event));
    canvas.addEventListener('save-state', ({ detail }) => this.#goesOn(detail));
    document.addEventListener('click', (event) => this.#answered(event), { capture: true });
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#going?.abort(), { capture: true });
    canvas.addEventListener('signed-in', () => this.#isAsked && this.#tell());
    canvas.addEventListener('sign-in-left', () => (this.#isAsked = false));
  }

  // What was refused is not in what would be handed in: whoever did it looks first. Another sentence only takes the place.
  #hear(event) {
    const { text, isRefusal } = event.detail;
    if (isRefusal && (this.#next || this.#isOff)) {
      this.#giveUp();
      this.#isOff = true;
      event.stopImmediatePropagation();
      this.#canvas.notice(say('canvas.not-submitted', text), { ...event.detail, isRefusal: false });
    }
    this.#told &&= text === say('canvas.wait');
  }

  #pressed(event) {
    this.#isOff = false;
    if (!this.#isWhole()) {
      hold(event);
      this.#giveUp();
    } else if (!this.#isReady || this.#canvas.waiting > 0) {
      hold(event);
      this.#once(() => this.#look());
    }
  }

  // Nobody is asked whether they are sure of what cannot be handed in yet.
  async #look() {
    this.#busy(true);
    const isClosed = await this.#gaps.closed();
    this.#busy(false);
    if (isClosed) {
      this.#isReady = true;
      this.#submit.click();
      this.#isReady = false;
    }
  }

  #isWhole() {
    return this.#canvas.dispatchEvent(new CustomEvent('handing-in', { cancelable: true }));
  }

  /** Does something once nothing waits, unless it is given up before. */
  async #once(act) {
    this.#next = act;
    this.#busy(true);
    const late = setTimeout(() => this.#next === act && this.#wait(), SOON);
    await this.#canvas.hurry();
    clearTimeout(late);
    if (this.#next !== act) {
      return;
    }
    if (this.#canvas.waiting > 0) {
      this.#wait();
      return;
    }
    this.#giveUp();
    this.#told && this.#canvas.notice('');
    this.#told = false;
    act();
  }

  // While somebody is asked about two versions nothing is saved, and a refusal is about what was done since.
  #goesOn({ state }) {
    this.#isOff &&= !['saved', 'disputed'].includes(state);
    state === 'saved' && this.#next && this.#once(this.#next);
  }

  #wait() {
    this.#told = true;
    this.#canvas.notice(say('canvas.wait'));
  }

  #giveUp() {
    this.#next = null;
    this.#busy(false);
  }

  #busy(isBusy) {
    this.#submit.ariaBusy = isBusy ? 'true' : null;
  }

  #answered(event) {
    const yes = event.target.closest(YES);
    if (yes && !this.#isSure) {
      hold(event);
      this.#going ?? this.#ask(yes);
    } else if (event.target.closest(`${NO}, ${CLOSE}`)) {
      this.#going?.abort();
    }
  }

  async #ask(yes) {
    this.#going = new AbortController();
    yes.ariaBusy = 'true';
    const { signal } = this.#going;
    // Without a network the form itself says so.
    const hindrance = await this.#session.renew(AbortSignal.any([signal, AbortSignal.timeout(ASKS_WITHIN)])).catch(() => null);
    yes.ariaBusy = null;
    this.#going = null;
    if (!signal.aborted) {
      this.#go(yes, hindrance);
    }
  }

  #go(yes, hindrance) {
    if (hindrance) {
      leave();
      this.#isAsked = true;
      const detail = { state: 'signedOut', other: hindrance.other, waiting: this.#canvas.waiting, safe: true, asked: true };
      this.#canvas.dispatchEvent(new CustomEvent('save-state', { bubbles: true, detail }));
    } else if (Session.token === this.#token) {
      this.#isSure = true;
      yes.click();
      this.#isSure = false;
    } else {
      leave();
      this.#tell();
    }
  }

  #tell() {
    this.#isAsked = false;
    this.#once(() => this.#isWhole() && this.#put());
  }

  async #put() {
    const { set } = this.#canvas.dataset;
    const request = {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ state: this.#submit.dataset.end ?? 'submitted' }),
      signal: AbortSignal.timeout(TELLS_WITHIN),
    };
    this.#busy(true);
    const answer = await new Wire(this.#canvas.dataset).ask(`state?set=${encodeURIComponent(set)}`, request).catch(() => null);
    if (answer?.ok) {
      location.reload();
    } else {
      const { code, detail } = (await answer?.json().catch(() => null)) ?? {};
      this.#busy(false);
      code === 'Incomplete' && this.#gaps.closed();
      this.#canvas.notice(detail ?? say('canvas.no-answer'));
    }
  }
}

function hold(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Takes the question away, which would take each key for itself. */
function leave() {
  document.querySelector(NO).click();
}

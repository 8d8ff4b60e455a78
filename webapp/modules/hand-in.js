import { Session } from './session.js';
import { Wire } from './wire.js';
import { say } from './words.js';

const YES = '.ui-confirmdialog-yes';
const NO = '.ui-confirmdialog-no';
const ASKS_WITHIN = 10000;

/**
 * Handing a set in by the button `submit`: it waits for what is not saved yet, and where the session has ended meanwhile,
 * whoever says yes is asked for the password first, and it is handed in then. A form of a session that is over is of no use;
 * the same is said to the API instead.
 */
export class HandIn {
  #canvas;
  #submit;
  #session;
  #token = Session.token;
  #isSure = false;
  // Said yes, and is being asked for the password.
  #isAsked = false;

  constructor(canvas, submit) {
    this.#canvas = canvas;
    this.#submit = submit;
    this.#session = new Session(canvas.dataset.api);
    this.#holdBack();
    document.addEventListener('click', (event) => this.#said(event), { capture: true });
    canvas.addEventListener('signed-in', () => this.#isAsked && this.#tell());
    canvas.addEventListener('sign-in-left', () => (this.#isAsked = false));
  }

  #holdBack() {
    const [canvas, submit] = [this.#canvas, this.#submit];
    const busy = () => submit.getAttribute('aria-busy') === 'true';
    const wait = say('canvas.wait');
    submit.addEventListener(
      'click',
      (event) => {
        if (canvas.waiting > 0) {
          event.preventDefault();
          event.stopImmediatePropagation();
          canvas.notice(wait);
          submit.setAttribute('aria-busy', 'true');
        }
      },
      { capture: true },
    );
    // Whatever else there is to say, a change that was refused above all, comes first.
    canvas.addEventListener('notice', ({ detail }) => detail.text !== wait && submit.removeAttribute('aria-busy'));
    canvas.addEventListener('save-state', ({ detail }) => {
      if (detail.state === 'saved' && busy()) {
        canvas.notice('');
        submit.click();
      }
    });
  }

  #said(event) {
    const yes = event.target.closest(YES);
    if (yes && !this.#isSure) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#ask(yes);
    }
  }

  async #ask(yes) {
    // Without a network the form itself says so.
    const hindrance = await this.#session.renew(AbortSignal.timeout(ASKS_WITHIN)).catch(() => null);
    if (hindrance) {
      // The question would take each key for itself.
      document.querySelector(NO).click();
      this.#isAsked = true;
      const detail = { state: 'signedOut', other: hindrance.other, waiting: this.#canvas.waiting, safe: true, asked: true };
      this.#canvas.dispatchEvent(new CustomEvent('save-state', { bubbles: true, detail }));
    } else if (Session.token === this.#token) {
      this.#isSure = true;
      yes.click();
      this.#isSure = false;
    } else {
      await this.#tell();
    }
  }

  async #tell() {
    this.#isAsked = false;
    const { set } = this.#canvas.dataset;
    const request = { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ state: 'submitted' }) };
    const answer = await new Wire(this.#canvas.dataset).ask(`state?set=${encodeURIComponent(set)}`, request).catch(() => null);
    if (answer?.ok) {
      location.reload();
    } else {
      const { detail } = (await answer?.json().catch(() => null)) ?? {};
      this.#canvas.notice(detail ?? say('canvas.no-answer'));
    }
  }
}

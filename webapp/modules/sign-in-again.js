import { CanvasPanel } from './canvas-panel.js';
import { refreshFormsWhenPressed } from './fresh-forms.js';
import { Session } from './session.js';
import { say, spoken } from './words.js';

// So long without a key, in milliseconds, and nobody is typing.
const PAUSE = 1000;

/**
 * Asks for the password where the session has ended, so that work goes on where it was; the password is kept nowhere. It
 * takes the keyboard only once nobody types: keys that were meant for the text go there. Who puts it off may go on marking,
 * and finds a button to come back. `for` may name the canvas.
 */
export class SignInAgain extends CanvasPanel {
  #dialog = document.createElement('dialog');
  #form = document.createElement('form');
  #why = document.createElement('p');
  #refusal = document.createElement('p');
  #password = document.createElement('input');
  #enter = document.createElement('button');
  #reminder = document.createElement('button');
  #typed = -Infinity;
  #waiting;

  arrive() {
    this.childElementCount > 0 || this.#build();
    const { signal } = this;
    this.canvas.addEventListener('save-state', ({ detail }) => this.#hear(detail), { signal });
    document.addEventListener('keydown', (event) => this.#overhear(event), { capture: true, signal });
  }

  #listen() {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#signIn();
    });
    // Whoever asks for it is not in the midst of writing something else.
    this.#reminder.addEventListener('click', () => {
      this.#refuse('');
      this.#take();
    });
    this.#dialog.addEventListener('focusin', () => this.#dialog.matches(':modal') || this.#take());
    // Also after a sign-in, which was told before.
    this.#dialog.addEventListener('close', () => {
      clearTimeout(this.#waiting);
      this.#password.value = '';
      this.canvas.dispatchEvent(new CustomEvent('sign-in-left'));
    });
  }

  #hear({ state, other, asked }) {
    const ended = state === 'signedOut';
    if (ended) {
      const why = asked ? say('canvas.signed-out.submit') : say('canvas.signed-out');
      this.#why.textContent = other ? say('canvas.somebody-else', other) : why;
    }
    if (ended && (this.#reminder.hidden || asked)) {
      this.#reminder.hidden = false;
      this.#ask();
    } else if (state === 'saved' || state === 'disputed') {
      this.#leave();
    }
  }

  #ask() {
    this.#refuse('');
    if (!this.#dialog.open && Date.now() - this.#typed < PAUSE) {
      this.#dialog.open = true;
      this.#wait();
    } else if (!this.#dialog.open || this.#dialog.matches(':modal')) {
      this.#take();
    }
  }

  // Shown, and beside the keyboard.
  #wait() {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#take(), PAUSE);
  }

  #take() {
    clearTimeout(this.#waiting);
    if (!this.#dialog.matches(':modal')) {
      this.#dialog.open = false;
      this.#dialog.showModal();
    }
    this.#password.focus();
  }

  #overhear(event) {
    this.#typed = Date.now();
    if (this.#dialog.open && !this.#dialog.matches(':modal')) {
      this.#wait();
      if (event.key === 'Escape') {
        event.stopPropagation();
        this.#dialog.close();
      }
    }
  }

  async #signIn() {
    this.#enter.disabled = true;
    const refusal = await new Session(this.canvas.dataset.api)
      .signIn(this.#password.value, spoken())
      .catch(() => say('canvas.no-answer'));
    this.#enter.disabled = false;
    this.#password.value = '';
    if (refusal === null) {
      this.#leave();
      refreshFormsWhenPressed();
      this.canvas.hurry();
      this.canvas.dispatchEvent(new CustomEvent('signed-in'));
    } else {
      this.#refuse(refusal);
      this.#password.focus();
    }
  }

  // The focus would go back to what is not there any more.
  #leave() {
    const wasAsked = this.#dialog.matches(':modal');
    this.#reminder.hidden = true;
    this.#dialog.close();
    const isNowhere = document.activeElement === document.body || this.contains(document.activeElement);
    wasAsked && isNowhere && this.canvas.focus({ preventScroll: true });
  }

  #refuse(sentence) {
    this.#refusal.textContent = sentence;
    this.#password.setAttribute('aria-invalid', String(sentence !== ''));
  }

  #build() {
    const heading = Object.assign(document.createElement('h2'), { id: 'sign-in-again', textContent: say('canvas.sign-in') });
    const label = Object.assign(document.createElement('label'), { htmlFor: 'again-password', textContent: say('canvas.password') });
    const whose = Object.assign(document.createElement('bdi'), { textContent: Session.member });
    const login = Object.assign(document.createElement('input'), { type: 'text', hidden: true, readOnly: true, autocomplete: 'username', value: Session.member });
    const later = Object.assign(document.createElement('button'), { type: 'button', textContent: say('canvas.later') });
    Object.assign(this.#password, { id: 'again-password', type: 'password', autocomplete: 'current-password', required: true });
    Object.assign(this.#enter, { className: 'main', textContent: say('canvas.enter') });
    Object.assign(this.#reminder, { type: 'button', hidden: true, className: 'reminder', textContent: say('canvas.sign-in') });
    Object.assign(this.#refusal, { id: 'again-refusal', className: 'refusal', role: 'alert' });
    this.#password.setAttribute('aria-describedby', 'again-refusal');
    this.#dialog.setAttribute('aria-labelledby', heading.id);
    later.addEventListener('click', () => this.#dialog.close());
    const acts = Object.assign(document.createElement('div'), { className: 'acts' });
    acts.append(this.#enter, later);
    label.append(' (', whose, ')');
    this.#form.append(heading, this.#why, login, label, this.#password, this.#refusal, acts);
    this.#dialog.append(this.#form);
    this.replaceChildren(this.#reminder, this.#dialog);
    this.#listen();
  }
}

customElements.define('sign-in-again', SignInAgain);

import { read, reading } from './kept-reading.js';
import { nameOf, OFFERED } from './reading.js';
import { say } from './words.js';

/** Light, dark, or as the system has it, kept with the account. */
export class ThemeSwitch extends HTMLElement {
  #leaving;

  connectedCallback() {
    this.#leaving = new AbortController();
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', say('script.theme'));
    this.replaceChildren(...OFFERED.theme.map((theme) => this.#button(theme)));
    document.addEventListener('reading-changed', () => this.#show(), { signal: this.#leaving.signal });
    this.#show();
  }

  disconnectedCallback() {
    this.#leaving.abort();
  }

  #button(theme) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.value = theme;
    button.textContent = say(nameOf('theme', theme));
    button.addEventListener('click', () => read({ theme }));
    return button;
  }

  #show() {
    const { theme } = reading();
    for (const button of this.children) {
      button.setAttribute('aria-pressed', String(button.dataset.value === theme));
    }
  }
}

customElements.define('theme-switch', ThemeSwitch);

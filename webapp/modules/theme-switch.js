import { say } from './words.js';

const THEMES = ['system', 'light', 'dark'];
const YEAR = 365 * 24 * 60 * 60;

/** Light, dark, or as the system has it. A cookie remembers, so that the server paints the next page right at once. */
export class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', say('script.theme'));
    this.replaceChildren(...THEMES.map((theme) => this.#button(theme)));
    this.#show();
  }

  #button(theme) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.value = theme;
    button.textContent = say(`script.theme.${theme}`);
    button.addEventListener('click', () => this.#choose(theme));
    return button;
  }

  #choose(theme) {
    const chosen = theme === 'system' ? '' : theme;
    document.documentElement.dataset.theme = chosen;
    document.cookie = `theme=${chosen}; path=/; max-age=${chosen ? YEAR : 0}; samesite=lax`;
    this.#show();
  }

  #show() {
    const current = document.documentElement.dataset.theme || 'system';
    for (const button of this.children) {
      button.setAttribute('aria-pressed', String(button.dataset.value === current));
    }
  }
}

customElements.define('theme-switch', ThemeSwitch);

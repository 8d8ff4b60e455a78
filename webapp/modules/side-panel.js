/**
 * A column that its first button folds away, which is remembered by its `name`. On narrow screens, where columns stand
 * above and below the text, all begin unfolded.
 */
export class SidePanel extends HTMLElement {
  static #narrow = matchMedia('(max-width: 60rem)');
  #button;
  #leaving;

  connectedCallback() {
    this.#button = this.querySelector('button');
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    this.#button.addEventListener('click', () => this.#toggle(), { signal });
    SidePanel.#narrow.addEventListener('change', () => this.#begin(), { signal });
    this.#begin();
  }

  disconnectedCallback() {
    this.#leaving.abort();
  }

  fold(folded) {
    this.toggleAttribute('folded', folded);
    this.#button.setAttribute('aria-expanded', String(!folded));
  }

  #begin() {
    this.fold(!SidePanel.#narrow.matches && localStorage.getItem(this.#memory) === 'folded');
  }

  #toggle() {
    const folded = !this.hasAttribute('folded');
    this.fold(folded);
    if (!SidePanel.#narrow.matches) {
      localStorage.setItem(this.#memory, folded ? 'folded' : 'open');
    }
  }

  get #memory() {
    return `panel.${this.getAttribute('name')}`;
  }
}

customElements.define('side-panel', SidePanel);

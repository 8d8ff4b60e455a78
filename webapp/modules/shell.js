// What every page has: the switch of light, and buttons that show or hide a dialog, or filter a table as one types.
import { keepInput } from './kept-input.js';
import './theme-switch.js';

const TYPING = 300;

keepInput();

document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-shows], [data-hides]');
  if (button) {
    const { shows, hides } = button.dataset;
    widget(shows ?? hides)[shows ? 'show' : 'hide']();
  }
});

let typing;
for (const type of ['input', 'change']) {
  document.addEventListener(type, ({ target }) => {
    const table = target.dataset?.filters;
    if (table) {
      clearTimeout(typing);
      typing = setTimeout(() => widget(table).filter(), TYPING);
    }
  });
}

function widget(name) {
  return window.PrimeFaces.widgets[name];
}

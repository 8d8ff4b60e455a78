// What every page has: the switch of light, buttons that show or hide a dialog, or filter a table as one types, and an
// address that says what a table shows, so that it is shown again by whoever comes back.
import { keepInput } from './kept-input.js';
import './kept-elsewhere.js';
import './notice-bell.js';
import './notice-toasts.js';
import { lockWhileSending } from './sending.js';
import './theme-switch.js';
import { tellWhatIsUnanswered } from './unanswered.js';

const TYPING = 300;

keepInput();
lockWhileSending();
tellWhatIsUnanswered();

// Messages of every kind stand in one column, so that none hides another.
window.addEventListener('load', () => {
  document.querySelector('.messages').append(...document.querySelectorAll('.ui-growl'));
});

document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-shows], [data-hides]');
  if (button) {
    const { shows, hides } = button.dataset;
    widget(shows ?? hides)[shows ? 'show' : 'hide']();
  }
});

// Also where a page has no right to the clipboard, as over plain HTTP: what is selected may always be copied.
document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-copies]');
  if (button) {
    document.getElementById(button.dataset.copies).select();
    document.execCommand('copy');
    button.textContent = button.dataset.copied;
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

window.jQuery?.(document).on('pfAjaxComplete', (event, request, settings, { address } = {}) => {
  if (address) {
    history.replaceState(history.state, '', address);
    for (const form of document.querySelectorAll('form[action]')) {
      form.action = location.pathname + address;
    }
  }
});

function widget(name) {
  return window.PrimeFaces.widgets[name];
}

import { say } from './words.js';

const KEY = 'kept-input';
const FORMS = 'form:has(button.main)';
const FIELDS = 'input:not([type=hidden], [type=password], [type=file], [type=submit]), select, textarea';
const REDIRECT = /<redirect /;

/**
 * Keeps what was typed while it is on its way: where the answer is that the session has ended, or that the page was too old,
 * it is there again after signing in. Only in this tab, for the same person on the same page, and never a password.
 */
export function keepInput() {
  const { jQuery } = window;
  jQuery(document).on('pfAjaxSend', keep);
  jQuery(document).on('pfAjaxComplete', (_, answer) => {
    if (!REDIRECT.test(answer.responseText) || answer.getResponseHeader('Isnad-Done')) {
      sessionStorage.removeItem(KEY);
    }
  });
  if (!new URLSearchParams(location.search).has('ended')) {
    window.addEventListener('load', giveBack);
  }
}

function keep() {
  const typed = fields().map((field) => [name(field), field.checked ?? false, field.value]);
  sessionStorage.setItem(KEY, JSON.stringify({ page: page(), member: member(), typed }));
}

function giveBack() {
  const kept = JSON.parse(sessionStorage.getItem(KEY));
  sessionStorage.removeItem(KEY);
  if (kept?.page !== page() || kept.member !== member()) {
    return;
  }
  const changed = fields().filter((field) => restore(field, kept.typed));
  if (changed.length) {
    tell(changed[0].form);
  }
}

/** Whether the field now holds something else than before. */
function restore(field, typed) {
  const [, checked, value] = typed.find(([key]) => key === name(field)) ?? [];
  if (value === undefined || (field.value === value && (field.checked ?? false) === checked)) {
    return false;
  }
  field.value = value;
  field.checked = checked;
  return true;
}

function tell(form) {
  const note = document.createElement('p');
  note.className = 'told';
  note.setAttribute('role', 'status');
  note.textContent = say('script.kept');
  form.prepend(note);
  const dialog = form.closest('.ui-dialog')?.id;
  document.querySelector(`[data-shows="${dialog}"]`)?.click();
}

function fields() {
  return [...document.querySelectorAll(FORMS)]
    .flatMap((form) => [...form.querySelectorAll(FIELDS)])
    .filter((field) => !field.closest('.ui-datatable'));
}

/** Radio buttons and ticks of one group share their name. */
function name(field) {
  return ['radio', 'checkbox'].includes(field.type) ? `${field.name}=${field.value}` : field.name;
}

function page() {
  return location.pathname + location.search;
}

function member() {
  return document.querySelector('meta[name=member]')?.content;
}

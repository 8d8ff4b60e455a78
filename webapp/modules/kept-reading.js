import { possible, shown } from './reading.js';
import { Session } from './session.js';
import { spoken } from './words.js';

// Whoever tries sizes presses several times.
const REST = 400;
const YEAR = 365 * 24 * 60 * 60;

let resting;

/** How the page is shown now. */
export function reading() {
  return shown(document.documentElement.dataset);
}

/**
 * Shows the page so at once, and keeps it with the account: in this browser until the server has it. The document hears
 * `reading-changing` before and `reading-changed` after.
 */
export function read(wish) {
  show(wish);
  localStorage.setItem(memory(), JSON.stringify({ ...waiting(), ...wish }));
  clearTimeout(resting);
  resting = setTimeout(send, REST);
}

function show(wish) {
  document.dispatchEvent(new Event('reading-changing'));
  for (const [part, value] of Object.entries(wish)) {
    document.documentElement.dataset[part] = value === 'system' && part === 'theme' ? '' : value;
  }
  if (wish.theme) {
    // The sign-in page knows nobody, but its browser.
    const chosen = wish.theme === 'system' ? '' : wish.theme;
    document.cookie = `theme=${chosen}; path=/; max-age=${chosen ? YEAR : 0}; samesite=lax`;
  }
  document.dispatchEvent(new Event('reading-changed'));
}

// Each person's own, on a machine that several use.
function memory() {
  return `reading.${Session.member}`;
}

function waiting() {
  try {
    return possible(JSON.parse(localStorage.getItem(memory())));
  } catch {
    return {};
  }
}

async function send() {
  const wish = JSON.stringify(waiting());
  if (wish === '{}') {
    return;
  }
  const answer = await ask(wish).catch(() => null);
  // What the server does not want it will not want tomorrow either; without an answer it waits.
  const settled = answer && (answer.ok || [400, 422].includes(answer.status));
  if (settled && JSON.stringify(waiting()) === wish) {
    localStorage.removeItem(memory());
  }
}

async function ask(body) {
  const answer = await patch(body);
  if (answer.status !== 403) {
    return answer;
  }
  // A sign-in in another tab has changed the token that this page was made with.
  const hindrance = await new Session(api()).renew();
  return hindrance ? answer : patch(body);
}

function patch(body) {
  const headers = { Accept: 'application/json', 'Accept-Language': spoken(), 'Content-Type': 'application/json' };
  return fetch(`${api()}/me/reading`, {
    method: 'PATCH',
    headers: { ...headers, 'X-CSRF-Token': Session.token },
    body,
    keepalive: true,
  });
}

function api() {
  return document.querySelector('meta[name="api"]').content;
}

if (globalThis.document && Session.member) {
  if (Object.keys(waiting()).length > 0) {
    show(waiting());
    send();
  }
  addEventListener('online', send);
  addEventListener('pagehide', () => {
    clearTimeout(resting);
    send();
  });
  addEventListener('storage', ({ key, newValue }) => key === memory() && newValue && show(possible(JSON.parse(newValue))));
}

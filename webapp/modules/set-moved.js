import { make } from './elements.js';
import { say } from './words.js';

// The answer to what was done on this very page comes at about the same moment.
const ANSWERED_WITHIN = 1500;
const CLOSED = ['submitted', 'adjudicated'];

/** Says on the page of a set when it was handed in or reopened elsewhere, with a button to load it as it is. */
export function watchMoves(canvas) {
  document.addEventListener('moved', ({ detail }) => {
    const { article, set } = canvas.dataset;
    if (detail.article === article && ['mine', 'shared', detail.set].includes(set)) {
      setTimeout(() => state() !== detail.state && show(detail.state), ANSWERED_WITHIN);
    }
  });
}

function state() {
  return document.querySelector('set-state').dataset.state;
}

function show(next) {
  const closed = CLOSED.includes(next);
  if (closed === CLOSED.includes(state())) {
    return;
  }
  const reload = make('button', { type: 'button' }, say('canvas.moved.reload'));
  reload.addEventListener('click', () => location.reload());
  const told = make('p', { class: 'closed moved', role: 'status' }, say(closed ? 'canvas.moved.closed' : 'canvas.moved.open'));
  told.append(' ', reload);
  const desk = document.querySelector('.desk');
  desk.querySelector('.moved')?.remove();
  desk.prepend(told);
}

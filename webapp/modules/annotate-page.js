// What the page around the canvas does: columns that fold away, and a hand-in that waits for what is not saved yet.
import './side-panel.js';
import { canvasOf } from './text-canvas.js';
import { say } from './words.js';

const submit = document.querySelector('#hand-in\\:submit');
let safe = true;

addEventListener('save-state', ({ detail }) => (safe = detail.state === 'saved'));

submit?.addEventListener(
  'click',
  (event) => {
    if (!safe) {
      event.preventDefault();
      event.stopImmediatePropagation();
      canvasOf(submit).notice(say('canvas.wait'));
    }
  },
  { capture: true },
);

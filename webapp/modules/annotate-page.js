// What the page around the canvas does: columns that fold away, steps from article to article, and handing in.
import './text-canvas.js';
import { canvasOf } from './canvas-of.js';
import { HandIn } from './hand-in.js';
import { leadTo } from './led-here.js';
import './set-gaps.js';
import { watchMoves } from './set-moved.js';
import './set-state.js';
import './side-panel.js';
import { say } from './words.js';

const text = canvasOf(document.body);
// Keys mean the text from the first one on.
if (document.activeElement === document.body) {
  text.focus({ preventScroll: true });
}
leadTo(text, location.search);
text.addEventListener('turn', ({ detail }) => {
  const step = document.querySelector(`.steps a[rel=${detail.forward ? 'next' : 'prev'}]`);
  if (step) {
    step.click();
  } else {
    text.notice(say(detail.forward ? 'canvas.last-article' : 'canvas.first-article'), { here: true });
  }
});

const submit = document.querySelector('#hand-in\\:submit');

if (submit) {
  new HandIn(canvasOf(submit), submit, document.querySelector('set-gaps'));
}
watchMoves(text);

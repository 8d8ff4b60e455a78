// What the page around the canvas does: columns that fold away, and a hand-in that waits for what is not saved yet.
import './set-state.js';
import './side-panel.js';
import { canvasOf } from './text-canvas.js';
import { say } from './words.js';

// Whoever goes on by key is back in the text at once.
const BY_KEY = 'turned-by-key';
const text = canvasOf(document.body);
if (sessionStorage.getItem(BY_KEY)) {
  sessionStorage.removeItem(BY_KEY);
  text.focus({ preventScroll: true });
}
text.addEventListener('turn', ({ detail }) => {
  const step = document.querySelector(`.steps a[rel=${detail.forward ? 'next' : 'prev'}]`);
  if (step) {
    sessionStorage.setItem(BY_KEY, 'yes');
    step.click();
  } else {
    text.notice(say(detail.forward ? 'canvas.last-article' : 'canvas.first-article'), { here: true });
  }
});

const submit = document.querySelector('#hand-in\\:submit');

if (submit) {
  const canvas = canvasOf(submit);
  const busy = () => submit.getAttribute('aria-busy') === 'true';
  const wait = say('canvas.wait');

  submit.addEventListener(
    'click',
    (event) => {
      if (canvas.waiting > 0) {
        event.preventDefault();
        event.stopImmediatePropagation();
        canvas.notice(wait);
        submit.setAttribute('aria-busy', 'true');
      }
    },
    { capture: true },
  );
  // Whatever else there is to say, a change that was refused above all, comes first.
  canvas.addEventListener('notice', ({ detail }) => detail.text !== wait && submit.removeAttribute('aria-busy'));
  canvas.addEventListener('save-state', ({ detail }) => {
    if (detail.state === 'saved' && busy()) {
      canvas.notice('');
      submit.click();
    }
  });
}

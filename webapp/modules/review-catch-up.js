import { say } from './words.js';

/**
 * Has the server compare what was submitted and never compared, a few articles at a time, and says in `line` how many are
 * left, and at the end how many could not be compared; `compared()` is told each time that there is more to decide.
 */
export async function catchUp(wire, line, compared) {
  let step = await asked(wire);
  for (let before = Infinity; step.left > 0 && step.left < before; step = await asked(wire)) {
    before = step.left;
    line.textContent = say('review.review.comparing', step.left);
    line.hidden = false;
    step.compared > 0 && compared();
  }
  step.compared > 0 && compared();
  line.textContent = say('review.review.not-compared', step.failed);
  line.hidden = step.failed === 0;
}

// What was not compared now will be when the page opens again.
const asked = (wire) => wire.catchUp().catch(() => ({ compared: 0, left: 0, failed: 0 }));

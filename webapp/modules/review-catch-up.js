import { say } from './words.js';

/**
 * Has the server compare what was submitted and never compared, a few articles at a time, and says in `line` how many are
 * left; `compared()` is told each time that there is more to decide.
 */
export async function catchUp(wire, line, compared) {
  let before = Infinity;
  for (let step = await asked(wire); step.compared > 0; step = await asked(wire)) {
    line.textContent = say('review.review.comparing', step.left);
    line.hidden = step.left === 0;
    compared();
    if (step.left === 0 || step.left >= before) {
      break;
    }
    before = step.left;
  }
  line.hidden = true;
}

// What was not compared now will be when the page opens again.
const asked = (wire) => wire.catchUp().catch(() => ({ compared: 0, left: 0 }));

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catchUp } from '../../../webapp/modules/review-catch-up.js';
import { learn } from '../../../webapp/modules/words.js';

const answers = (...steps) => ({ catchUp: async () => steps.shift() ?? assert.fail('asked once more') });

async function told(...steps) {
  learn({ 'review.review.comparing': 'left {0}', 'review.review.not-compared': 'failed {0}' }, 'en');
  const line = { textContent: '', hidden: true };
  let compared = 0;
  await catchUp(answers(...steps), line, () => compared++);
  return { line, compared };
}

test('goes on where all that was tried failed, and says so at the end', async () => {
  const { line, compared } = await told(
    { compared: 0, left: 3, failed: 10 },
    { compared: 2, left: 0, failed: 11 },
  );

  assert.equal(compared, 1);
  assert.deepEqual(line, { textContent: 'failed 11', hidden: false });
});

test('stops where nothing becomes less, and where there is nothing', async () => {
  assert.equal((await told({ compared: 1, left: 2, failed: 0 }, { compared: 0, left: 2, failed: 0 })).compared, 1);
  assert.equal((await told({ compared: 0, left: 0, failed: 0 })).line.hidden, true);
});

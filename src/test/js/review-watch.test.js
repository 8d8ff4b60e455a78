import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReviewFlow } from '../../../webapp/modules/review-flow.js';
import { review, settled } from './review-sending.server.js';

const unit = (id) => ({ id: String(id), article: '1', name: 'Ferry', state: 'open', revision: 1, kind: 'label', versions: [], ends: [] });

/** A flow over what `waiting()` answers. */
async function begun(waiting) {
  const { post, keeping, pause, patience } = review();
  const units = async () => ({ items: waiting(), next: null, left: waiting().length });
  const flow = new ReviewFlow({ wire: { post, units, article: async (id) => ({ id, lines: [], units: [] }) }, project: '7', keeping, pause, patience });
  await flow.begin({});
  return flow;
}

test('shows what others have left to decide after all was done', async () => {
  let waiting = [];
  const flow = await begun(() => waiting);
  assert.equal(flow.queue.over, true);

  await flow.lookAgain();
  assert.equal(flow.current, null);
  waiting = [unit(9)];
  await flow.lookAgain();
  await settled();

  assert.equal(flow.current.id, '9');
  assert.deepEqual(flow.place, { nth: 1, of: 1 });
});

test('counts what others have left to decide, and leaves the card that is shown', async () => {
  let waiting = [unit(1), unit(2)];
  const flow = await begun(() => waiting);
  waiting = [unit(7), ...waiting];

  await flow.lookAgain();

  assert.equal(flow.current.id, '1');
  assert.deepEqual(flow.place, { nth: 1, of: 3 });
});

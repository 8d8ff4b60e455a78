import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Tally } from '../../../webapp/modules/tally.js';

test('is told once all of an act was answered, also where a part went to what somebody else has made', async () => {
  const edits = new EventTarget();
  const tally = new Tally(edits);
  const [one, other] = [{ id: 'a' }, { id: 'b' }];

  const answer = tally.of([one, other]);
  fire(edits, 'kept', { edits: [one] });
  fire(edits, 'turned', { lost: [other], made: [{ id: 'c' }] });

  assert.deepEqual(await answer, { refused: [], isLast: true });
  await Promise.resolve();
  assert.equal(tally.counts(other), false);
});

function fire(edits, type, detail) {
  edits.dispatchEvent(Object.assign(new Event(type), { detail }));
}

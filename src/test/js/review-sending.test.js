import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReviewSending } from '../../../webapp/modules/review-sending.js';
import { review, settled } from './review-sending.server.js';

const verdict = (id, more = {}) => ({ kind: 'verdict', id, key: `key${id}`, body: { revision: 1, choice: 'k', reason: null, note: '', also: [], ...more } });
const yes = (id, revision = 2) => [200, { items: [{ id, revision, state: 'decided' }] }];
const no = (more = {}) => [409, { code: 'DisagreementMoved', detail: 'too late', ...more }];

function sending(server) {
  const one = new ReviewSending({ project: '7', ...server });
  const heard = [];
  one.addEventListener('answered', ({ detail }) => heard.push(['answered', detail.act.id]));
  one.addEventListener('refused', ({ detail }) => heard.push(['refused', detail.act.id, detail.problem.detail]));
  one.addEventListener('state', ({ detail }) => heard.at(-1) === detail.state || heard.push(detail.state));
  return { one, heard };
}

test('sends acts in their order, one after the other', async () => {
  const server = review(yes('1'), [200, { id: '2', revision: 1 }], yes('3'));
  const { one, heard } = sending(server);

  one.push(verdict('1'));
  one.push({ kind: 'later', id: '2' });
  one.push(verdict('3'));
  assert.equal(one.waiting, 3);
  await settled();

  assert.deepEqual(server.asked.map(({ path }) => path), ['disagreements/1/verdict', 'disagreements/2/later', 'disagreements/3/verdict']);
  assert.deepEqual(heard.filter(Array.isArray), [['answered', '1'], ['answered', '2'], ['answered', '3']]);
  assert.deepEqual([heard.at(-1), one.waiting, server.kept.size], ['saved', 0, 0]);
});

test('tries again until there is a network, with the same key', async () => {
  const server = review(new TypeError('off'), new TypeError('off'), yes('1'));
  const { one, heard } = sending(server);

  one.push(verdict('1'));
  await settled();

  assert.deepEqual(server.asked.map(({ key }) => key), ['key1', 'key1', 'key1']);
  assert.ok(heard.includes('unsaved'));
  assert.equal(one.waiting, 0);
});

test('decides anew what it has decided itself, at the revision that this has led to', async () => {
  const server = review(yes('1', 5), yes('1', 6));
  const { one } = sending(server);

  one.push(verdict('1'));
  one.push(verdict('1', { choice: 'other' }));
  await settled();

  assert.deepEqual(server.asked.map(({ body }) => body.revision), [1, 5]);
});

test('leaves it to the key to tell that an answer was lost on the way: what it decided before is no verdict on what is new', async () => {
  const current = { id: '1', revision: 6, state: 'renewed', verdict: { act: 'chosen', key: 'k', by: 'nour' } };
  const { one, heard } = sending(review(new TypeError('cut'), no({ current })));

  one.push(verdict('1'));
  await settled();

  assert.deepEqual(heard.filter(Array.isArray), [['refused', '1', 'too late']]);
});

test('tells what was refused, and what another reviewer has decided is no verdict of this one', async () => {
  const current = { id: '1', revision: 2, state: 'decided', verdict: { act: 'chosen', key: 'k', by: 'omar' } };
  const { one, heard } = sending(review(no({ current }), yes('2')));

  one.push(verdict('1'));
  one.push(verdict('2'));
  await settled();

  assert.deepEqual(heard.filter(Array.isArray), [['refused', '1', 'too late'], ['answered', '2']]);
});

test('undoes nothing else where the verdict that was to be undone was refused', async () => {
  const server = review(no(), yes('2'));
  const { one } = sending(server);
  const first = verdict('1');

  one.push(first);
  one.push({ kind: 'undo', id: '1', of: first.key });
  one.push(verdict('2'));
  await settled();

  assert.deepEqual(server.asked.map(({ path }) => path), ['disagreements/1/verdict', 'disagreements/2/verdict']);
});

test('takes back what has not left, and nothing that has', async () => {
  const server = review(yes('1'));
  const { one } = sending(server);
  const [first, second] = [verdict('1'), verdict('2')];
  one.push(first);
  one.push(second);

  assert.deepEqual([one.take(first), one.take(second)], [false, true]);
  await settled();

  assert.equal(server.asked.length, 1);
});

test('sends first what another tab has left behind', async () => {
  const server = review(yes('9'), yes('8'), yes('1'));
  const { one } = sending(server);

  one.restore([verdict('9'), verdict('8', { also: ['5'] })]);
  one.push(verdict('1'));
  assert.deepEqual(one.decided.map(([id]) => id), ['9', '8', '5', '1']);
  await settled();

  assert.deepEqual(server.asked.map(({ path }) => path.split('/')[1]), ['9', '8', '1']);
});

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { ReviewFlow } from '../../../webapp/modules/review-flow.js';
import { review, settled } from './review-sending.server.js';

const unit = (id, more = {}) => ({ id: String(id), article: '1', name: 'Ferry', state: 'open', revision: 1, kind: 'label', versions: [{ key: 'k', by: ['A'], spans: [] }], ends: [], ...more });
const decided = (id, more = {}) => unit(id, { state: 'decided', revision: 2, ...more });
let waiting;

beforeEach(() => {
  waiting = [unit(1), unit(2), unit(3)];
});

/** A flow over what waits; the server answers verdicts by script. */
function flow(...answers) {
  const server = review(...answers);
  const wire = {
    post: server.post,
    units: async () => ({ items: waiting, next: null, left: waiting.length }),
    unit: async (id) => decided(id),
    article: async (id) => ({ id, lines: [], units: [...waiting] }),
  };
  const { keeping, pause, patience, asked } = server;
  const one = new ReviewFlow({ wire, project: '7', keeping, pause, patience, now: () => 5 });
  const told = [];
  one.addEventListener('told', ({ detail }) => told.push(detail.text));
  return { one, asked, told };
}

test('the next one is there before the server has heard of a verdict', async () => {
  const { one } = flow();
  await one.begin({});

  one.decide({ choice: 'k' });

  assert.equal(one.current.id, '2');
  assert.deepEqual(one.place, { nth: 2, of: 3 });
  assert.equal(one.rate.at(6), 1);
});

test('sends reason and note with the verdict, and those alike with it', async () => {
  const { one, asked } = flow([200, { items: [decided(1), decided(3)] }]);
  await one.begin({});

  one.drafts.type(one.current, { reason: 'slip', note: 'hasty' });
  one.decide({ choice: 'none', also: ['3'] });
  await settled();

  assert.deepEqual(asked[0].body, { revision: 1, choice: 'none', reason: 'slip', note: 'hasty', also: ['3'] });
  assert.equal(one.current.id, '2');
  assert.equal(one.articles.get('1').units[0].state, 'decided');
});

test('brings a refused verdict back as the next card, with the sentence and all that was typed', async () => {
  const current = unit(1, { revision: 4 });
  const { one, told } = flow([409, { code: 'DisagreementMoved', detail: 'Omar was faster.', current }]);
  await one.begin({});

  one.drafts.type(one.current, { note: 'long thought' });
  one.decide({ choice: 'own', spans: [{ layer: 'entity', label: 'PER', begin: 1, end: 2 }] });
  await settled();
  assert.equal(one.current.id, '2');
  one.later();

  assert.equal(one.current.id, '1');
  assert.equal(one.current.revision, 4);
  assert.equal(one.drafts.told('1'), 'Omar was faster.');
  assert.deepEqual(one.drafts.of(one.current), { reason: null, note: 'long thought', own: { layer: 'entity', label: 'PER', begin: 1, end: 2 } });
  assert.deepEqual(told, ['Omar was faster.']);
});

test('shows again what another reviewer has decided meanwhile, so that nothing is lost of what was typed', async () => {
  const current = decided(1, { verdict: { act: 'none', key: null, by: 'omar' } });
  const { one } = flow([409, { code: 'DisagreementMoved', detail: 'Omar was faster.', current }]);
  await one.begin({});
  one.drafts.type(one.current, { note: 'long thought' });

  one.decide({ choice: 'k' });
  await settled();
  one.later();

  assert.deepEqual([one.current.id, one.current.verdict.by, one.drafts.of(one.current).note], ['1', 'omar', 'long thought']);
});

test('forgets a unit that there is no more, and says so', async () => {
  const { one, told } = flow([404, { code: 'NoSuchDisagreement', detail: 'gone' }]);
  await one.begin({});

  one.decide({ choice: 'k' });
  await settled();

  assert.deepEqual([one.current.id, told], ['2', ['gone']]);
});

test('takes back at once what has not left, without a word to the server', async () => {
  const { one, asked } = flow(new TypeError('off'), [200, { items: [decided(1)] }]);
  await one.begin({});
  one.decide({ choice: 'k' });
  one.drafts.type(one.current, { note: 'mine' });
  one.decide({ choice: 'k' });

  one.undo();
  assert.deepEqual([one.current.id, one.drafts.of(one.current).note, one.waiting], ['2', 'mine', 1]);
  await settled();

  assert.deepEqual(asked.map(({ path }) => path), ['disagreements/1/verdict', 'disagreements/1/verdict']);
});

test('undoes on the server what has arrived there, and what was done in an earlier sitting', async () => {
  const { one, asked } = flow([200, { items: [decided(1)] }], [200, { items: [unit(1, { revision: 3 })] }], [200, { items: [unit(9)] }]);
  await one.begin({});
  one.decide({ choice: 'k' });
  await settled();

  one.undo();
  assert.equal(one.current.id, '1');
  await settled();
  assert.equal(one.current.revision, 3);
  one.undo();
  await settled();

  assert.deepEqual(asked.map(({ path }) => path).slice(1), [`projects/7/verdicts/undo?gesture=${asked[0].key}`, 'projects/7/verdicts/undo']);
  assert.equal(one.current.id, '9');
});

test('shows the parts of a unit once the server has divided it', async () => {
  const { one } = flow([200, { items: [decided(1), unit(11), unit(12)] }]);
  await one.begin({});

  one.split();
  assert.deepEqual([one.busy, one.current.id], [true, '1']);
  await settled();

  assert.deepEqual([one.busy, one.queue.ahead.map(({ id }) => id).join()], [false, '11,12,2,3']);
});

test('reads on once there is a network again, and is not over before', async () => {
  const { keeping, pause } = review();
  const answers = [null, null, { items: waiting, next: null, left: 3 }];
  const units = async () => answers.shift() ?? Promise.reject(new TypeError('off'));
  const one = new ReviewFlow({ wire: { units, article: async (id) => ({ id, units: [] }) }, project: '7', keeping, pause });

  await one.begin({});

  assert.deepEqual([one.current.id, one.queue.over], ['1', false]);
});

test('looks once more for what has waited for the last verdict', async () => {
  waiting = [unit(1)];
  const { one } = flow([200, { items: [decided(1)] }]);
  await one.begin({});
  one.decide({ choice: 'k' });
  waiting = [unit(2)];
  await settled();

  assert.equal(one.current.id, '2');
});

test('begins with the unit that an address leads to, be it decided', async () => {
  const { one } = flow();

  await one.begin({}, decided(77));

  assert.deepEqual(one.queue.ahead.map(({ id }) => id).join(), '77,1,2,3');
});

test('keeps reason and note of what was decided before when that is confirmed', async () => {
  const { one, asked } = flow([200, { items: [decided(77)] }]);
  await one.begin({}, decided(77, { verdict: { act: 'chosen', key: 'k', by: 'omar', reason: 'slip', note: 'a place' } }));

  one.decide({ choice: 'k' });
  await settled();

  assert.deepEqual([asked[0].body.reason, asked[0].body.note], ['slip', 'a place']);
});

test('brings back reason and note with what is taken back of an earlier sitting', async () => {
  const { one } = flow([200, { items: [unit(9)], gone: [], takenBack: { gesture: 'g', reason: 'slip', note: 'a place' } }]);
  await one.begin({});

  one.undo();
  await settled();

  assert.deepEqual([one.current.id, one.drafts.of(one.current)], ['9', { reason: 'slip', note: 'a place', own: null }]);
});

test('names what it takes back, and shows as it stands what can not be taken back any more', async () => {
  const { one, asked, told } = flow([200, { items: [decided(1)] }], [409, { code: 'NotLast', detail: 'something came later' }]);
  await one.begin({});
  one.decide({ choice: 'k' });
  await settled();

  one.undo();
  await settled();

  assert.equal(asked[1].path, `projects/7/verdicts/undo?gesture=${asked[0].key}`);
  assert.deepEqual([told, one.current.id, one.current.state], [['something came later'], '1', 'decided']);
});

test('goes on with what was done before where what was divided has to stay so', async () => {
  const refused = [409, { code: 'NotLast', detail: 'something came later' }];
  const { one, asked } = flow([200, { items: [decided(1)] }], [200, { items: [unit(2), unit(12)] }], refused, [200, { items: [unit(1)] }]);
  await one.begin({});
  one.decide({ choice: 'k' });
  for (const act of ['split', 'undo', 'undo']) {
    one[act]();
    await settled();
  }

  assert.deepEqual([one.busy, one.current.id, asked[3].path], [false, '1', `projects/7/verdicts/undo?gesture=${asked[0].key}`]);
});

test('puts together what was divided, and goes on with what was done before', async () => {
  const { one, asked } = flow([200, { items: [unit(11), unit(12)] }], [200, { items: [unit(11, { kind: 'boundary' })], gone: ['12'] }], [200, { items: [unit(9)] }]);
  await one.begin({});
  one.split();
  await settled();

  one.undo();
  assert.equal(one.busy, true);
  await settled();
  assert.deepEqual([one.busy, one.queue.ahead.map(({ id }) => id).join(), asked[1].path.split('=')[1]], [false, '11,2,3', asked[0].key]);
  one.undo();
  await settled();

  assert.equal(one.current.id, '9');
});

test('asks how many are left once the server has heard of all', async () => {
  const { one } = flow([200, { items: [decided(1)] }]);
  await one.begin({});
  one.decide({ choice: 'k' });
  waiting = [unit(2), unit(3), unit(4), unit(5)];
  await settled();

  assert.deepEqual(one.place, { nth: 2, of: 5 });
});

test('is over with the sentence of the server where it refuses what is asked for', async () => {
  const { keeping, pause } = review();
  const units = () => Promise.reject(Object.assign(new Error('No such way.'), { isRefusal: true }));
  const one = new ReviewFlow({ wire: { units, article: async (id) => ({ id, units: [] }) }, project: '7', keeping, pause });

  await one.begin({ kind: 'nope' });

  assert.deepEqual([one.queue.over, one.refusal, one.current], [true, 'No such way.', null]);
});

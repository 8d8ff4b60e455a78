import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { no, opened, ORG, serve, server, span, write } from './annotation-set.server.js';

const MANY = 450;
const GPE = { layer: 'entity', code: 'GPE' };
const ids = (from, to) => Array.from({ length: to - from }, (_, i) => `s${from + i}`);
const batches = () => server.asked.filter((asked) => asked.startsWith('POST annotations')).length;
const readings = () => server.asked.filter((asked) => asked.startsWith('GET')).length;
const said = (set, state) => new Promise((done) => set.addEventListener('state', ({ detail }) => detail.state === state && done()));

/** The server keeps a batch unless some of it is refused, and names what is. */
function refuses(problemOf) {
  server.answers.annotations = ({ edits }) => {
    const refused = edits.flatMap((edit, index) => {
      const problem = problemOf(edit);
      return problem ? [{ index, status: 409, detail: problem.code, ...problem }] : [];
    });
    return refused.length > 0 ? no(refused[0].code, { ...refused[0], refused }) : write({ edits });
  };
}

/** Omar has made places of these meanwhile. */
function changedMeanwhile(some) {
  const theirs = new Map(some.map((id) => [id, { ...span(id, 'LOC', 900), author: 'omar' }]));
  refuses(({ id, revision }) => revision < 900 && theirs.has(id) && { code: 'ChangedMeanwhile', current: theirs.get(id) });
}

beforeEach(() => {
  serve();
  server.changed = ids(0, MANY).map((id) => span(id, 'PER', 1));
});

test('keeps all that nobody changed meanwhile, reads once, and asks once about what somebody did', async () => {
  const set = await opened();
  changedMeanwhile([...ids(10, 40), ...ids(210, 217)]);

  const answer = set.relabel(ids(0, MANY), ORG);
  await said(set, 'disputed');

  assert.deepEqual(await answer, { refused: [], isLast: true });
  assert.deepEqual([batches(), readings()], [5, 1]);
  const { next } = set.disputes;
  assert.deepEqual([next.length, next[0].isOf, next[0].who], [37, MANY, 'omar']);
  const shown = new Set(ids(0, MANY).map((id) => set.spans.get(id).label));
  assert.deepEqual([...shown], ['ORG', 'LOC']);
  assert.deepEqual(set.heard, []);
});

test('asks when all of the act was answered, and not before', async () => {
  const set = await opened();
  changedMeanwhile(ids(10, 12));
  const asked = [];
  set.disputes.addEventListener('change', () => asked.push(set.disputes.next.length));

  set.relabel(ids(0, MANY), ORG);
  await said(set, 'disputed');

  assert.equal(asked.find((count) => count > 0), 2);
  assert.equal(set.disputes.open.length, 2);
});

test('makes all of them mine by one act', async () => {
  const set = await opened();
  changedMeanwhile(ids(10, 40));
  set.relabel(ids(0, 100), ORG);
  await said(set, 'disputed');
  server.asked = [];

  set.disputes.choose(ids(10, 40), 'mine');
  await said(set, 'saved');

  assert.equal(batches(), 1);
  assert.equal(set.disputes.open.length, 0);
  assert.ok(ids(0, 100).every((id) => set.spans.get(id).label === 'ORG'));
});

test('asks about each by itself where that is wanted', async () => {
  const set = await opened();
  changedMeanwhile(ids(10, 12));
  set.relabel(ids(0, 100), ORG);
  await said(set, 'disputed');

  const [{ gesture }] = set.disputes.next;
  set.disputes.part(gesture);

  assert.deepEqual(set.disputes.next.map(({ id }) => id), ['s10']);
  set.disputes.choose(['s10'], 'theirs');
  assert.deepEqual(set.disputes.next.map(({ id }) => id), ['s11']);
});

test('tells of an act which of it was refused, and says no sentence for each', async () => {
  const set = await opened();
  const twins = ['s3', 's250'];
  refuses(({ id }) => twins.includes(id) && { code: 'AlreadyMarked', current: span('twin', 'ORG', 1) });

  const { refused, isLast } = await set.relabel(ids(0, MANY), ORG);

  assert.deepEqual(refused.map(({ id, problem }) => [id, problem.code]), [['s3', 'AlreadyMarked'], ['s250', 'AlreadyMarked']]);
  assert.equal(isLast, true);
  assert.equal(batches(), 5);
  assert.deepEqual(set.heard, []);
  assert.deepEqual(twins.map((id) => set.spans.get(id).label), ['PER', 'PER']);
});

test('tells whether something was edited since, and nothing of what was taken back', async () => {
  const set = await opened();

  const first = set.relabel(ids(0, 5), ORG);
  const second = set.relabel(ids(0, 5), GPE);
  const third = set.remove(ids(6, 9));
  set.step('undo');

  assert.equal(await third, null);
  assert.equal(await second, null);
  assert.equal(await first, null);
  const last = set.relabel(ids(0, 5), ORG);
  set.relabel(['s9'], ORG);
  assert.equal((await last).isLast, false);
});

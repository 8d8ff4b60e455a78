import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { labels, no, opened, ORG, serve, server, span, turn } from './annotation-set.server.js';

beforeEach(serve);

test('shows what an undo will make of a mark before it is answered, and what the server made of it then', async () => {
  const set = await opened();
  set.relabel(['old'], ORG);
  await turn();
  assert.equal(labels(set), 'ORG');
  let answer;
  server.answers.undo = () => new Promise((done) => (answer = done));

  set.step('undo');
  await turn();
  assert.equal(labels(set), 'PER');
  Object.assign(server, { revision: 3, changed: [span('old', 'PER', 3)] });
  answer(Response.json({ set: '1', revision: 3, applied: [{ id: 'old', revision: 3 }] }));
  await turn();

  assert.equal(labels(set), 'PER');
  assert.equal(set.spans.confirmed('old').revision, 3);
});

test('goes back to what stands where the server undoes nothing', async () => {
  const set = await opened();
  set.create(ORG, { begin: 5, end: 9 }, 'Omar');
  await turn();
  server.changed = [];
  server.answers.undo = () => no('ChangedMeanwhile');

  set.step('undo');
  assert.equal(labels(set), 'PER');
  await turn();

  assert.equal(labels(set), 'PER,ORG');
  assert.deepEqual(set.heard, ['ChangedMeanwhile']);
});

test('shows several undos and redos one upon the other', async () => {
  const set = await opened();
  set.relabel(['old'], ORG);
  await turn();
  set.remove(['old']);
  await turn();
  ['undo', 'redo'].forEach((step) => (server.answers[step] = () => new Promise(() => {})));

  set.step('undo');
  assert.equal(labels(set), 'ORG');
  set.step('undo');
  assert.equal(labels(set), 'PER');
  set.step('redo');
  assert.equal(labels(set), 'ORG');
  set.step('redo');
  assert.equal(labels(set), '');
});

test('foresees nothing once somebody else came between', async () => {
  const set = await opened();
  set.relabel(['old'], ORG);
  await turn();
  Object.assign(server, { revision: 3, changed: [span('other', 'GPE', 3)] });
  set.hurry();
  await turn();
  server.answers.undo = () => new Promise(() => {});

  set.step('undo');

  assert.equal(labels(set).split(',').sort().join(), 'GPE,ORG');
});

/** A second span, and a relation from the first one to it. */
function joined() {
  server.changed.push(span('other', 'GPE', 1));
  server.relations = [{ id: 'r', type: 'source', from: 'old', to: 'other', attributes: {}, author: 'omar', revision: 1 }];
}

test('foresees the undo of a removal that took relations along', async () => {
  joined();
  const set = await opened();
  set.remove(['old']);
  await turn();
  assert.deepEqual(server.asked, ['POST annotations']);
  server.answers.undo = () => new Promise(() => {});

  set.step('undo');

  assert.equal(labels(set).split(',').sort().join(), 'GPE,PER');
  assert.deepEqual(set.relations.all.map(({ id, from, to }) => [id, from, to].join()), ['r,old,other']);
});

test('counts a relation once that joined two spans which were removed together', async () => {
  joined();
  const set = await opened();
  set.remove(['old', 'other']);
  await turn();

  assert.deepEqual(server.asked, ['POST annotations']);
  server.answers.undo = () => new Promise(() => {});
  set.step('undo');
  assert.equal(set.spans.inOrder.length + set.relations.all.length, 3);
});

test('shows an edit that was taken back on its way where the server refuses to take it back', async () => {
  const set = await opened();
  server.answers['undo&of=2'] = () => no('SetClosed');
  server.changed = [];

  set.create(ORG, { begin: 5, end: 9 }, 'Omar');
  set.step('undo');
  assert.equal(labels(set), 'PER');
  await turn();

  assert.equal(labels(set), 'PER,ORG');
  assert.deepEqual(set.heard, ['SetClosed']);
  assert.deepEqual(server.asked, ['POST annotations', 'POST undo&of=2', 'GET annotations&since=2']);
});

test('takes back and makes again as one what many spans were given at once', async () => {
  server.changed = Array.from({ length: 450 }, (_, i) => span(`s${i}`, 'PER', 1));
  const set = await opened();
  const changes = [];
  set.spans.addEventListener('change', ({ detail }) => changes.push(detail.after.length));
  ['undo', 'redo'].forEach((step) => (server.answers[step] = () => new Promise(() => {})));
  const all = () => [...new Set(labels(set).split(','))].join();

  set.relabel([...server.changed].map(({ id }) => id), ORG);
  assert.deepEqual([all(), changes], ['ORG', [450]]);
  await turn();
  await turn();
  assert.equal(server.asked.length, 3);
  set.step('undo');
  assert.equal(all(), 'PER');
  set.step('redo');
  assert.equal(all(), 'ORG');
});

test('shows what stands and says so where somebody else has changed a part of what is taken back', async () => {
  server.changed = ['a', 'b'].map((id) => span(id, 'PER', 1));
  const set = await opened();
  set.relabel(['a', 'b'], ORG);
  await turn();
  server.answers.undo = () => {
    Object.assign(server, { revision: 5, changed: [span('a', 'PER', 5), span('b', 'LOC', 4)] });
    return Response.json({ set: '1', revision: 5, applied: [{ id: 'a', revision: 5 }], left: 1, more: null });
  };

  set.step('undo');
  await turn();

  assert.equal(labels(set), 'PER,LOC');
  assert.deepEqual(set.heard, ['canvas.undo.left']);
  assert.equal(server.asked[1], 'POST undo&of=3');
});

test('leaves what came before where all of the last act is out of reach, and says so', async () => {
  const set = await opened();
  set.create(ORG, { begin: 5, end: 9 }, 'Omar');
  await turn();
  set.relabel(['old'], ORG);
  await turn();
  Object.assign(server, { revision: 4, changed: [span('old', 'LOC', 4)] });
  server.answers.undo = () => no('OutOfReach', { current: { revision: 3, below: 3 } });

  set.step('undo');
  await turn();

  assert.equal(labels(set), 'LOC,ORG');
  assert.deepEqual(set.heard, ['OutOfReach']);
});

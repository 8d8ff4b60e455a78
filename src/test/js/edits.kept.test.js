import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, listened, problem, server, settled } from './edits.server.js';

const relabel = (id, label, revision) => ({ op: 'updateSpan', id, label, revision });

/** What is kept, by id and whether it was sealed into a batch. */
function keeper(taken = () => []) {
  const kept = new Map();
  return {
    kept,
    keep: (items) => items.forEach((item) => kept.set(item, structuredClone(item))),
    forget: (items) => items.forEach((item) => kept.delete(item)),
    taken,
  };
}

test('keeps an edit until the server has confirmed it', async () => {
  const keeping = keeper();
  const seen = [];
  const api = server(() => seen.push(keeping.kept.size) && 503, 200);
  const { edits, saved } = listened(api, { keeping });

  edits.push([create('a')]);
  assert.equal(keeping.kept.size, 1);
  await saved;

  assert.deepEqual(seen, [1]);
  assert.equal(keeping.kept.size, 0);
});

test('sends what another tab may have sent as it was sent there, before all else', async () => {
  const api = server();
  const { edits, heard, saved } = listened(api);
  const sent = (id) => ({ edit: create(id), batch: 'b', sent: { op: 'createSpan', id, as: 'then' }, made: 1 });

  edits.push([create('new')]);
  edits.restore([sent('a'), sent('b'), { edit: create('c'), made: 2 }]);
  await saved;

  assert.deepEqual(api.ids(), ['a,b', 'c', 'new']);
  assert.deepEqual(JSON.parse(api.asked[0].body).edits[0], { op: 'createSpan', id: 'a', as: 'then' });
  assert.deepEqual(heard.kept, ['a', 'b', 'c', 'new']);
});

test('sends an undo that was kept under its old key', async () => {
  const api = server();
  const { edits, saved } = listened(api);

  edits.restore([{ step: 'undo', key: 'k', made: 1 }]);
  await saved;

  assert.deepEqual(api.asked.map(({ path, key }) => `${path} ${key}`), ['undo k']);
});

test('builds an edit upon the revision that the edit before it has made, and keeps that', async () => {
  const keeping = keeper();
  const kept = [];
  const api = server(200, () => kept.push([...keeping.kept.values()].at(-1).edit.revision) && 200);
  const { edits, saved } = listened(api, { keeping });

  edits.push([create('a')]);
  edits.push([relabel('a', 'ORG')]);
  await saved;

  assert.equal(JSON.parse(api.asked[1].body).edits[0].revision, 100);
  assert.deepEqual(kept, [100]);
});

test('lays down what somebody changed meanwhile until that is decided', async () => {
  const keeping = keeper();
  const api = server();
  const post = async (path, request) =>
    request.body.includes('"a"') && api.asked.push(request)
      ? problem(409, { code: 'ChangedMeanwhile', current: { id: 'a' } })
      : api.post(path, request);
  const { edits, heard } = listened({ post }, { keeping });
  const disputed = new Promise((done) => edits.addEventListener('disputed', ({ detail }) => done(detail)));
  const calm = new Promise((done) => edits.addEventListener('state', ({ detail }) => detail.state === 'disputed' && done()));

  edits.push([relabel('a', 'ORG', 4)]);
  edits.push([relabel('b', 'ORG', 5)]);
  edits.push([relabel('a', 'GPE')]);
  const { disputes: [{ problem: said, edits: laidDown }] } = await disputed;
  await calm;

  assert.deepEqual(laidDown.map(({ label }) => label), ['ORG', 'GPE']);
  assert.equal(said.code, 'ChangedMeanwhile');
  assert.deepEqual(heard.refused, []);
  assert.deepEqual(heard.kept, ['b']);
  assert.equal(keeping.kept.size, 2);
  assert.equal(edits.waiting, 1);
  edits.decide(['a']);
  assert.equal(keeping.kept.size, 0);
  assert.equal(heard.states.at(-1), 'saved 0');
});

test('leaves to another tab what that has taken', async () => {
  const api = server();
  const { edits, saved } = listened(api, { keeping: keeper((items) => items.filter(({ edit }) => edit.id === 'a')) });
  const gone = new Promise((done) => edits.addEventListener('gone', ({ detail }) => done(detail.edits)));

  edits.push([create('a')]);
  edits.push([create('b')]);
  const left = await gone;
  await saved;

  assert.deepEqual(left.map(({ id }) => id), ['a']);
  assert.deepEqual(api.ids(), ['b']);
});

test('counts what is edited while the server is away, too', async () => {
  const api = server(503, 200);
  let go;
  const { edits, heard, saved } = listened(api, { pause: () => new Promise((done) => (go = done)) });

  edits.push([create('a')]);
  await settled();
  edits.push([create('b')]);
  const waiting = heard.states.at(-1);
  go();
  await saved;

  assert.equal(waiting, 'unsaved 2');
});

test('tells who else has signed in', async () => {
  const others = [];
  const post = async () => (others.length ? Response.json({ applied: [], revision: 1 }) : Response.json({ other: 'omar' }, { status: 401 }));
  const { edits, saved } = listened({ post });
  edits.addEventListener('state', ({ detail }) => detail.state === 'signedOut' && others.push(detail.other));

  edits.push([create('a')]);
  await saved;

  assert.deepEqual(others, ['omar']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, listened, problem, server, settled } from './edits.server.js';

test('sends what is one act as one batch', async () => {
  const api = server();
  const { edits, heard, saved } = listened(api);

  edits.push(['a', 'b', 'c'].map(create));
  await saved;

  assert.deepEqual(api.ids(), ['a,b,c']);
  assert.deepEqual(heard.kept, ['a', 'b', 'c']);
  assert.deepEqual(heard.states, ['saving 3', 'saved 0']);
});

test('lets one request be on its way, and each gesture be a batch of its own', async () => {
  let edits;
  const api = server(async () => {
    edits.push([create('b'), create('c')]);
    edits.push([create('d')]);
    return 200;
  });
  const one = listened(api);
  edits = one.edits;

  edits.push([create('a')]);
  await one.saved;

  assert.deepEqual(api.ids(), ['a', 'b,c', 'd']);
});

test('puts two edits of one span into two batches', async () => {
  const api = server();
  const { edits, saved } = listened(api);

  edits.push([create('a'), { op: 'updateSpan', id: 'a', label: 'ORG' }, create('b')]);
  await saved;

  assert.deepEqual(api.ids(), ['a', 'a,b']);
  assert.equal(JSON.parse(api.asked[1].body).edits[0].revision, 100);
});

test('asks for an edit as it is to be sent when its turn has come', async () => {
  const revisions = new Map();
  const api = server();
  const { edits, saved } = listened(api, { wire: (edit) => ({ ...edit, revision: revisions.get(edit.id) }) });
  edits.addEventListener('kept', ({ detail }) => detail.answer.applied.forEach(({ id, revision }) => revisions.set(id, revision)));

  edits.push([create('a')]);
  edits.push([{ op: 'updateSpan', id: 'a', label: 'ORG' }]);
  await saved;

  assert.equal(JSON.parse(api.asked[1].body).edits[0].revision, 100);
});

test('loses only the edit that was refused', async () => {
  const bad = ({ edits }) => (edits.some(({ id }) => id === 'b') ? 422 : 200);
  const api = server(bad, bad, bad, bad, bad);
  const { edits, heard, saved } = listened(api);

  edits.push(['a', 'b', 'c'].map(create));
  await saved;

  assert.deepEqual(api.ids(), ['a,b,c', 'a', 'b,c', 'b', 'c']);
  assert.deepEqual(heard.kept, ['a', 'c']);
  assert.deepEqual(heard.refused, ['b 422']);
});

test('takes what follows on a refused creation with it', async () => {
  const api = server(422);
  const { edits, heard, saved } = listened(api);

  edits.push([create('a')]);
  edits.push([{ op: 'updateSpan', id: 'a', label: 'ORG' }]);
  await saved;

  assert.deepEqual(api.ids(), ['a']);
  assert.deepEqual(heard.refused, ['a 422', 'a 422']);
});

test('takes the relations of a refused span with it, and no others', async () => {
  const api = server(422);
  const { edits, heard, saved } = listened(api);

  edits.push([create('a')]);
  edits.push([{ op: 'updateSpan', id: 'a', label: 'ORG' }]);
  edits.push([{ op: 'createRelation', id: 'r', from: 'b', to: 'a' }]);
  edits.push([{ op: 'createRelation', id: 's', from: 'b', to: 'c' }]);
  await saved;

  assert.deepEqual(api.ids(), ['a', 's']);
  assert.deepEqual(heard.refused, ['a 422', 'a 422', 'r 422']);
});

test('takes with a refused span what was done to its relations', async () => {
  const api = server(422, 422);
  const { edits, heard, saved } = listened(api);

  edits.push([create('a')]);
  edits.push([{ op: 'createRelation', id: 'r', from: 'b', to: 'a' }]);
  edits.push([{ op: 'updateRelation', id: 'r', type: 'cue' }]);
  await saved;

  assert.deepEqual(heard.refused, ['a 422', 'r 422', 'r 422']);
});

test('leaves the revision of what was not made upon the edit before', async () => {
  const api = server();
  const { edits, saved } = listened(api);

  edits.push([{ op: 'updateSpan', id: 'a', label: 'ORG', revision: 1 }]);
  edits.push([{ op: 'updateSpan', id: 'a', label: 'GPE', revision: 1 }]);
  edits.push([{ op: 'updateSpan', id: 'a', label: 'LOC' }]);
  await saved;

  assert.deepEqual(api.asked.map(({ body }) => JSON.parse(body).edits[0].revision), [1, 1, 200]);
});

test('sends nothing while it reads what the server has', async () => {
  const order = [];
  const api = server(() => order.push('a refused') && 422);
  const catchUp = async () => {
    order.push('read');
    await settled();
    order.push('done');
  };
  const { edits, saved } = listened(api, { catchUp });
  edits.addEventListener('kept', ({ detail }) => order.push(`${detail.edits[0].id} kept`));

  edits.push([create('a')]);
  edits.step('redo');
  edits.push([create('b')]);
  await saved;

  assert.deepEqual(order, ['read', 'done', 'a refused', 'read', 'done', 'read', 'done', 'b kept']);
});

test('sends a long row of edits in batches that the server takes', async () => {
  const api = server();
  const { edits, heard, saved } = listened(api);

  edits.push(Array.from({ length: 450 }, (_, i) => create(`s${i}`)));
  await saved;

  assert.deepEqual(api.asked.map(({ body }) => JSON.parse(body).edits.length), [200, 200, 50]);
  assert.equal(heard.kept.length, 450);
});

test('asks once where nothing at all can be changed, and lays all of it down', async () => {
  const api = server(problem(409, { code: 'SetClosed' }));
  const { edits, heard, saved } = listened(api);

  edits.push(['a', 'b', 'c'].map(create));
  await saved;

  assert.deepEqual(api.ids(), ['a,b,c']);
  assert.deepEqual(heard.refused, ['a 409', 'b 409', 'c 409']);
});

test('goes on where reading what the server has fails', async () => {
  const api = server();
  globalThis.reportError = () => {};
  const { edits, saved } = listened(api, { catchUp: () => Promise.reject(new Error('no database')) });

  edits.push([create('a')]);
  await saved;

  assert.deepEqual(api.ids(), ['a']);
});

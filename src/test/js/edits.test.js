import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, listened, server } from './edits.server.js';

test('sends what is edited in one turn as one batch', async () => {
  const api = server();
  const { edits, heard, saved } = listened(api);

  ['a', 'b', 'c'].forEach((id) => edits.push(create(id)));
  await saved;

  assert.deepEqual(api.ids(), ['a,b,c']);
  assert.deepEqual(heard.kept, ['a', 'b', 'c']);
  assert.deepEqual(heard.states, ['saving 3', 'saved 0']);
});

test('lets one request be on its way, and puts into the next what was edited meanwhile', async () => {
  let edits;
  const api = server(() => {
    edits.push(create('b'));
    edits.push(create('c'));
    return 200;
  });
  const one = listened(api);
  edits = one.edits;

  edits.push(create('a'));
  await one.saved;

  assert.deepEqual(api.ids(), ['a', 'b,c']);
});

test('puts two edits of one span into two batches', async () => {
  const api = server();
  const { edits, saved } = listened(api);

  edits.push(create('a'));
  edits.push({ op: 'updateSpan', id: 'a', label: 'ORG' });
  edits.push(create('b'));
  await saved;

  assert.deepEqual(api.ids(), ['a', 'a,b']);
});

test('asks for an edit as it is to be sent when its turn has come', async () => {
  const revisions = new Map();
  const api = server();
  const { edits, saved } = listened(api, { wire: (edit) => ({ ...edit, revision: revisions.get(edit.id) }) });
  edits.addEventListener('kept', ({ detail }) => detail.answer.applied.forEach(({ id, revision }) => revisions.set(id, revision)));

  edits.push(create('a'));
  edits.push({ op: 'updateSpan', id: 'a', label: 'ORG' });
  await saved;

  assert.equal(JSON.parse(api.asked[1].body).edits[0].revision, 100);
});

test('loses only the edit that was refused', async () => {
  const bad = ({ edits }) => (edits.some(({ id }) => id === 'b') ? 422 : 200);
  const api = server(bad, bad, bad, bad);
  const { edits, heard, saved } = listened(api);

  ['a', 'b', 'c'].forEach((id) => edits.push(create(id)));
  await saved;

  assert.deepEqual(api.ids(), ['a,b,c', 'a', 'b', 'c']);
  assert.deepEqual(heard.kept, ['a', 'c']);
  assert.deepEqual(heard.refused, ['b 422']);
});

test('takes what follows on a refused creation with it', async () => {
  const api = server(422);
  const { edits, heard, saved } = listened(api);

  edits.push(create('a'));
  edits.push({ op: 'updateSpan', id: 'a', label: 'ORG' });
  await saved;

  assert.deepEqual(api.ids(), ['a']);
  assert.deepEqual(heard.refused, ['a 422', 'a 422']);
});

test('takes the relations of a refused span with it, and no others', async () => {
  const api = server(422);
  const { edits, heard, saved } = listened(api);

  edits.push(create('a'));
  edits.push({ op: 'updateSpan', id: 'a', label: 'ORG' });
  edits.push({ op: 'createRelation', id: 'r', from: 'b', to: 'a' });
  edits.push({ op: 'createRelation', id: 's', from: 'b', to: 'c' });
  await saved;

  assert.deepEqual(api.ids(), ['a', 's']);
  assert.deepEqual(heard.refused, ['a 422', 'a 422', 'r 422']);
});

test('undoes only after all that was edited before, and before what comes after', async () => {
  const api = server();
  const { edits, heard, saved } = listened(api);

  edits.push(create('a'));
  edits.step('undo');
  edits.push(create('b'));
  await saved;

  assert.deepEqual(api.ids(), ['a', 'undo', 'b']);
  assert.equal(heard.caughtUp, 2);
});

test('sends nothing while it reads what the server has', async () => {
  const order = [];
  const api = server(() => order.push('a refused') && 422);
  const catchUp = async () => {
    order.push('read');
    await new Promise((done) => setTimeout(done, 5));
    order.push('done');
  };
  const { edits, saved } = listened(api, { catchUp });
  edits.addEventListener('kept', ({ detail }) => order.push(`${detail.edits[0].id} kept`));

  edits.push(create('a'));
  edits.step('undo');
  edits.push(create('b'));
  await saved;

  assert.deepEqual(order, ['read', 'done', 'a refused', 'read', 'done', 'read', 'done', 'b kept']);
});

test('sends a long row of edits in batches that the server takes', async () => {
  const api = server();
  const { edits, heard, saved } = listened(api);

  for (let i = 0; i < 450; i++) {
    edits.push(create(`s${i}`));
  }
  await saved;

  assert.deepEqual(api.asked.map(({ body }) => JSON.parse(body).edits.length), [200, 200, 50]);
  assert.equal(heard.kept.length, 450);
});

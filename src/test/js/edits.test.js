import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Edits } from '../../../webapp/modules/edits.js';

const create = (id) => ({ op: 'createSpan', id });

/** A server that answers by script: each step is a status, an Error for no network, or a function of the body. */
function server(...script) {
  const asked = [];
  const post = async (path, body) => {
    asked.push({ path, body });
    const step = script.length > 0 ? script.shift() : 200;
    const status = typeof step === 'function' ? await step(JSON.parse(body)) : step;
    if (status instanceof Error) {
      throw status;
    }
    const applied = body ? JSON.parse(body).edits.map(({ id }, i) => ({ id, revision: asked.length * 100 + i })) : [];
    return Response.json(status === 200 ? { applied } : { detail: `no: ${status}` }, { status });
  };
  return { post, asked, ids: () => asked.map(({ body, path }) => (body ? JSON.parse(body).edits.map(({ id }) => id).join() : path)) };
}

function listened({ post }, more = {}) {
  const heard = { states: [], kept: [], refused: [], caughtUp: 0 };
  const edits = new Edits({
    post,
    wire: (edit) => edit,
    pause: () => Promise.resolve(),
    catchUp: async () => void heard.caughtUp++,
    ...more,
  });
  edits.addEventListener('state', ({ detail }) => heard.states.push(`${detail.state} ${detail.waiting}`));
  edits.addEventListener('kept', ({ detail }) => heard.kept.push(...detail.edits.map(({ id }) => id)));
  edits.addEventListener('refused', ({ detail }) => heard.refused.push(...detail.edits.map(({ id }) => `${id} ${detail.status}`)));
  const saved = new Promise((done) => edits.addEventListener('state', ({ detail }) => detail.state === 'saved' && done()));
  return { edits, heard, saved };
}

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

test('sends the very same batch again when no answer came', async () => {
  const api = server(new TypeError('no network'), 503, 200);
  const { edits, heard, saved } = listened(api);

  edits.push(create('a'));
  await saved;

  assert.equal(new Set(api.asked.map(({ body }) => body)).size, 1);
  assert.equal(api.asked.length, 3);
  assert.deepEqual(heard.states, ['saving 1', 'unsaved 1', 'unsaved 1', 'saved 0']);
  assert.deepEqual(heard.kept, ['a']);
});

test('says that the session has ended, keeps the edits, and goes on afterwards', async () => {
  const api = server(401, 401, 200);
  const { edits, heard, saved } = listened(api);

  edits.push(create('a'));
  await saved;

  assert.deepEqual(heard.states, ['saving 1', 'signedOut 1', 'signedOut 1', 'saved 0']);
  assert.deepEqual(heard.kept, ['a']);
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

test('waits longer each time, and as long as the server asks', async () => {
  const pauses = [];
  const api = server(500, 500, 500, 200);
  const { edits, saved } = listened(api, { pause: async (ms) => void pauses.push(ms) });

  edits.push(create('a'));
  await saved;

  assert.deepEqual(pauses, [500, 1000, 2000]);
});

test('tries at once when told to hurry', async () => {
  const api = server(500, 200);
  const { edits, saved } = listened(api, { pause: () => new Promise(() => {}) });
  edits.addEventListener('state', ({ detail }) => detail.state === 'unsaved' && setTimeout(() => edits.hurry()));

  edits.push(create('a'));
  await saved;

  assert.equal(api.asked.length, 2);
});

/** What a connection does that died without a word: nothing, until it is given up. */
function hanging(answer) {
  const asked = [];
  const post = (path, body, signal) => {
    asked.push(body);
    return asked.length > 1
      ? Promise.resolve(Response.json({ applied: [] }))
      : new Promise((done, fail) => {
          answer && done(answer(signal));
          signal.addEventListener('abort', () => fail(signal.reason));
        });
  };
  return { post, asked };
}

test('gives a request up that is never answered, and sends it again', async () => {
  const api = hanging();
  const { edits, heard, saved } = listened(api, { patience: 5 });

  edits.push(create('a'));
  await saved;

  assert.equal(api.asked.length, 2);
  assert.equal(api.asked[0], api.asked[1]);
  assert.deepEqual(heard.states, ['saving 1', 'unsaved 1', 'saved 0']);
});

test('gives an answer up that never ends', async () => {
  const endless = (signal) =>
    new Response(new ReadableStream({ start: (body) => signal.addEventListener('abort', () => body.error(signal.reason)) }));
  const api = hanging(endless);
  const { edits, heard, saved } = listened(api, { patience: 5 });

  edits.push(create('a'));
  await saved;

  assert.equal(api.asked.length, 2);
  assert.deepEqual(heard.kept, ['a']);
});

test('gives a hanging request up when told to hurry, and none that has just begun', async () => {
  const api = hanging();
  const { edits, saved } = listened(api, { hanging: 20 });

  edits.push(create('a'));
  await new Promise((done) => setTimeout(done, 1));
  edits.hurry();
  const early = api.asked.length;
  setTimeout(() => edits.hurry(), 40);
  await saved;

  assert.equal(early, 1);
  assert.equal(api.asked.length, 2);
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

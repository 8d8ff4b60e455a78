import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, listened, server } from './edits.server.js';

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

test('says by a key which undo is sent again', async () => {
  const api = server(new Error('no answer'), 200, 200);
  const { edits, saved } = listened(api);

  edits.step('undo');
  edits.step('undo');
  await saved;

  const [first, again, second] = api.asked.map(({ key }) => key);
  assert.match(first, /^[0-9a-f-]{36}$/);
  assert.equal(again, first);
  assert.notEqual(second, first);
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
  const post = (path, { body, signal }) => {
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

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, listened, problem, server, settled } from './edits.server.js';

test('sends the very same batch again when no answer came', async () => {
  const api = server(new TypeError('no network'), 503, 200);
  const { edits, heard, saved } = listened(api);

  edits.push([create('a')]);
  await saved;

  assert.equal(new Set(api.asked.map(({ body }) => body)).size, 1);
  assert.equal(api.asked.length, 3);
  assert.deepEqual(heard.states, ['saving 1', 'unsaved 1', 'unsaved 1', 'saved 0']);
  assert.deepEqual(heard.kept, ['a']);
});

test('says that the session has ended, keeps the edits, and goes on afterwards', async () => {
  const api = server(401, 401, 200);
  const { edits, heard, saved } = listened(api);

  edits.push([create('a')]);
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

  edits.push([create('a')]);
  await saved;

  assert.deepEqual(pauses, [500, 1000, 2000]);
});

test('tries at once when told to hurry', async () => {
  const api = server(500, 200);
  const { edits, saved } = listened(api, { pause: () => new Promise(() => {}) });
  edits.addEventListener('state', ({ detail }) => detail.state === 'unsaved' && setImmediate(() => edits.hurry()));

  edits.push([create('a')]);
  await saved;

  assert.equal(api.asked.length, 2);
});

/** What a connection does that died without a word: nothing, until it is given up. */
function hanging(answer) {
  const asked = [];
  const post = (path, { body, signal }) => {
    asked.push(body);
    return asked.length > 1
      ? Promise.resolve(Response.json({ applied: [], revision: 1 }))
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

  edits.push([create('a')]);
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

  edits.push([create('a')]);
  await saved;

  assert.equal(api.asked.length, 2);
  assert.deepEqual(heard.kept, ['a']);
});

test('gives a hanging request up when told to hurry, and none that has just begun', async ({ mock }) => {
  mock.timers.enable({ apis: ['Date'] });
  const api = hanging();
  const { edits, saved } = listened(api, { hanging: 20 });

  edits.push([create('a')]);
  await settled();
  edits.hurry();
  await settled();
  const early = api.asked.length;
  mock.timers.tick(20);
  edits.hurry();
  await saved;

  assert.equal(early, 1);
  assert.equal(api.asked.length, 2);
});

const html = (status) => new Response('<html>Welcome to the hotel</html>', { status, headers: { 'Content-Type': 'text/html' } });
const cut = () =>
  new ReadableStream({
    start: (body) => {
      body.enqueue(new TextEncoder().encode('{"applied":[],"rev'));
      body.error(new TypeError('network'));
    },
  });

const FOREIGN = {
  'a page instead of an answer': () => html(200),
  'an answer that was cut': () => new Response(cut(), { headers: { 'Content-Type': 'application/json' } }),
  'an answer of somebody else': () => Response.json({ welcome: true }),
  'an answer without a revision': () => Response.json({ applied: [] }),
  'nothing at all': () => new Response(null, { status: 204 }),
  'null': () => Response.json(null),
  'an answer under another name': () => new Response('{"applied":[],"revision":1}', { headers: { 'Content-Type': 'text/plain' } }),
  'a page that forbids': () => html(403),
  'a page that knows no such address': () => html(404),
  'a no in JSON that is none of ours': () => Response.json({ code: 'No' }, { status: 404 }),
  'a problem without a code': () => problem(422, { code: undefined }),
  'a token that has grown old': () => problem(403, { code: 'ForgedRequest' }),
};

for (const [what, answer] of Object.entries(FOREIGN)) {
  test(`takes ${what} for no answer, and keeps the edit`, async () => {
    const asked = [];
    const forgotten = [];
    const keeping = { keep: () => {}, taken: () => [], forget: (items) => forgotten.push([asked.length, items.length]) };
    const post = async (path, { body }) => (asked.push(body), asked.length < 3 ? answer() : Response.json({ applied: [], revision: 1 }));
    const { edits, heard, saved } = listened({ post }, { keeping });

    edits.push([create('a')]);
    await saved;

    assert.deepEqual(heard.states, ['saving 1', 'unsaved 1', 'unsaved 1', 'saved 0']);
    assert.deepEqual(heard.refused, []);
    assert.deepEqual(forgotten, [[3, 1]]);
    assert.equal(new Set(asked).size, 1);
  });
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TalkPost } from '../../../webapp/modules/talk-post.js';
import { problem, settled } from './edits.server.js';

globalThis.CustomEvent ??= class extends Event {
  constructor(type, { detail } = {}) {
    super(type);
    this.detail = detail;
  }
};

const answer = (thread, comment) => ({ op: 'answer', thread, comment, text: comment });

/** Keeps in an array what would outlive the tab. */
function keepingOf(left = []) {
  const kept = [];
  return {
    kept,
    safe: true,
    keep: (items) => kept.push(...items.filter((item) => !kept.includes(item))),
    forget: (items) => items.forEach((item) => kept.splice(kept.indexOf(item), 1)),
    taken: async (items) => items.filter(({ taken }) => taken),
    left: async () => left.splice(0),
  };
}

function heard(post) {
  const told = [];
  ['later', 'said', 'refused', 'gone', 'taken'].forEach((type) =>
    post.addEventListener(type, ({ detail }) => told.push(`${type} ${detail.deed?.comment ?? ''}`.trim())),
  );
  return told;
}

async function quiet(post) {
  for (let turns = 0; post.waiting > 0 || turns < 20; turns++) {
    await new Promise((done) => setImmediate(done));
    assert.ok(turns < 500, 'something waits for ever');
  }
}

test('sends one after the other, and keeps each until it is answered', async () => {
  const asked = [];
  const keeping = keepingOf();
  const post = new TalkPost({ keeping, post: async (path, { body }) => (asked.push(`${path} ${keeping.kept.length} ${body}`), Response.json({ id: 't' })) });
  const told = heard(post);

  post.push(answer('t', 'a'));
  post.push(answer('t', 'b'));
  await quiet(post);

  assert.deepEqual(asked, ['threads/t/comments 2 {"id":"a","text":"a"}', 'threads/t/comments 1 {"id":"b","text":"b"}']);
  assert.deepEqual(told, ['said a', 'said b']);
  assert.deepEqual(keeping.kept, []);
});

test('sends the very same again where no answer came', async () => {
  const asked = [];
  const answers = [() => Promise.reject(new TypeError('no network')), () => Response.json({}, { status: 503 }), () => Response.json({ id: 't' })];
  const post = new TalkPost({ keeping: keepingOf(), pause: async () => {}, post: async (path, { body }) => (asked.push(path + body), answers.shift()()) });
  const told = heard(post);

  post.push(answer('t', 'a'));
  await quiet(post);

  assert.equal(new Set(asked).size, 1);
  assert.equal(asked.length, 3);
  assert.deepEqual(told, ['later', 'later', 'said a']);
});

test('takes what somebody on the way says for no answer', async () => {
  const page = (status) => new Response('<html></html>', { status, headers: { 'Content-Type': 'text/html' } });
  const answers = [page(200), page(404), Response.json({}), Response.json({ id: 't' })];
  const keeping = keepingOf();
  const post = new TalkPost({ keeping, pause: async () => {}, post: async () => answers.shift() });
  const told = heard(post);

  post.push(answer('t', 'a'));
  await quiet(post);

  assert.deepEqual(told, ['later', 'later', 'later', 'said a']);
  assert.deepEqual(keeping.kept, []);
});

test('goes on after what was refused', async () => {
  const answers = [problem(422), Response.json({ id: 't' })];
  const keeping = keepingOf();
  const post = new TalkPost({ keeping, post: async () => answers.shift() });
  const told = heard(post);

  post.push(answer('t', 'a'));
  post.push(answer('t', 'b'));
  await quiet(post);

  assert.deepEqual(told, ['refused a', 'said b']);
  assert.deepEqual(keeping.kept, []);
});

test('takes over what another tab has left, and lets go what another tab has taken', async () => {
  const asked = [];
  const left = [{ deed: answer('t', 'left'), made: 1 }];
  const post = new TalkPost({ keeping: keepingOf(left), post: async (path, { body }) => (asked.push(JSON.parse(body).id), Response.json({ id: 't' })) });
  const told = heard(post);

  await post.hurry();
  await quiet(post);
  left.push({ deed: answer('t', 'stolen'), made: 2, taken: true });
  await post.hurry();
  await quiet(post);

  assert.deepEqual(asked, ['left']);
  assert.deepEqual(told, ['taken left', 'said left', 'taken stolen', 'gone stolen']);
});

test('waits until the server can take it', async () => {
  let open;
  const asked = [];
  const post = new TalkPost({
    keeping: keepingOf(),
    ready: () => new Promise((done) => (open = done)),
    post: async (path) => (asked.push(path), Response.json({ id: 't' })),
  });

  post.push(answer('t', 'a'));
  await settled();
  assert.deepEqual(asked, []);
  open();
  await quiet(post);

  assert.equal(asked.length, 1);
});

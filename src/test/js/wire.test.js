import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { SignedOut, Wire } from '../../../webapp/modules/wire.js';

const PLACE = { api: '/api/v1', article: '7', set: 'a b' };
const FORGED = () => Response.json({ code: 'ForgedRequest' }, { status: 403 });
const asked = [];
let meta;

beforeEach(() => {
  meta = { 'csrf-token': { content: 'old' }, member: { content: 'layla' } };
  globalThis.document = { querySelector: (query) => meta[/"(.+)"/.exec(query)[1]] };
  asked.length = 0;
});

/** A server that answers by script, and remembers what it was asked. */
function server(...answers) {
  globalThis.fetch = async (address, { method = 'GET', headers = {}, body } = {}) => {
    asked.push({ address, method, body, token: headers['X-CSRF-Token'], key: headers['Idempotency-Key'], twins: headers['Isnad-Twins'] });
    return answers.shift();
  };
}

test('reads a set, at first all of it and then what is new', async () => {
  server(Response.json({ revision: 3 }), Response.json({ revision: 4 }));
  const wire = new Wire(PLACE);

  assert.equal((await wire.read()).revision, 3);
  assert.equal((await wire.read(3)).revision, 4);

  assert.deepEqual(asked.map(({ address }) => address), ['/api/v1/articles/7/annotations?set=a%20b', '/api/v1/articles/7/annotations?set=a%20b&since=3']);
});

test('tells a refusal from a failure and from a session that has ended', async () => {
  server(
    Response.json({ code: 'NoSuchArticle', detail: 'not yours' }, { status: 404 }),
    new Response('', { status: 404 }),
    new Response('', { status: 500 }),
    Response.json({ other: 'omar' }, { status: 401 }),
  );
  const wire = new Wire(PLACE);

  assert.deepEqual(await wire.read(), { refusal: 'not yours' });
  await assert.rejects(wire.read(), /404/);
  await assert.rejects(wire.read(), /500/);
  await assert.rejects(wire.read(), (hindrance) => hindrance instanceof SignedOut && hindrance.other === 'omar');
});

test('posts with the token of the page and the key of the request', async () => {
  server(Response.json({}));

  await new Wire(PLACE).post('undo', { key: 'k' });

  assert.equal(asked.length, 1);
  assert.deepEqual([asked[0].address, asked[0].method, asked[0].token, asked[0].key], ['/api/v1/articles/7/undo?set=a%20b', 'POST', 'old', 'k']);
});

test('takes the token of a session that another tab has begun, and sends it once more', async () => {
  server(FORGED(), Response.json({ login: 'layla', token: 'new' }), Response.json({ revision: 1 }));

  const answer = await new Wire(PLACE).post('annotations', { body: '{}' });

  assert.equal(answer.status, 200);
  assert.deepEqual(asked.map(({ address, token }) => [address.split('?')[0], token]), [
    ['/api/v1/articles/7/annotations', 'old'],
    ['/api/v1/session', undefined],
    ['/api/v1/articles/7/annotations', 'new'],
  ]);
});

test('asks that no words be marked twice in the same way', async () => {
  server(Response.json({ revision: 1 }));

  await new Wire(PLACE).post('annotations', { body: '{}' });

  assert.equal(asked[0].twins, 'refuse');
});

test('sends nothing as somebody else', async () => {
  server(FORGED(), Response.json({ login: 'omar', token: 'theirs' }));

  const answer = await new Wire(PLACE).post('annotations', { body: '{}' });

  assert.equal(answer.status, 401);
  assert.deepEqual(await answer.json(), { other: 'omar' });
  assert.equal(asked.length, 2);
  assert.equal(meta['csrf-token'].content, 'old');
});

test('says that nobody is signed in any more', async () => {
  server(FORGED(), new Response('', { status: 401 }));

  await assert.rejects(new Wire(PLACE).read(), (hindrance) => hindrance instanceof SignedOut && hindrance.other === undefined);
});

test('leaves another 403 as it is', async () => {
  server(Response.json({ code: 'NotAllowed', detail: 'no' }, { status: 403 }));

  const answer = await new Wire(PLACE).post('annotations', { body: '{}' });

  assert.equal(answer.status, 403);
  assert.equal(asked.length, 1);
});

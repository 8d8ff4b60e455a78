import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { AnnotationSet } from '../../../webapp/modules/annotation-set.js';

globalThis.CustomEvent ??= class extends Event {
  constructor(type, { detail } = {}) {
    super(type);
    this.detail = detail;
  }
};
globalThis.location = { href: '/annotate' };
globalThis.document = { querySelector: () => ({ content: 'layla' }) };
Object.defineProperty(globalThis, 'navigator', { value: { locks: { request: async (name, ...more) => more.at(-1)({ name }) } }, configurable: true });

const PLACE = { api: '/api/v1', article: '7', set: 'mine', digest: 'abc', heading: 'Ferry' };
const PER = { layer: 'entity', code: 'PER' };
const ORG = { layer: 'entity', code: 'ORG' };
const HERE = { begin: 0, end: 4 };
const span = (id, label, revision) => ({ id, layer: 'entity', label, fragments: [HERE], exact: ['Sara'], attributes: {}, author: 'omar', revision });
const labels = (set) => set.spans.inOrder.map(({ label }) => label).join();
const turn = () => new Promise((done) => setTimeout(done, 3));
const no = (code, more = {}) => Response.json({ code, detail: code, ...more }, { status: 409, headers: { 'Content-Type': 'application/problem+json' } });

let server;

beforeEach(() => {
  server = { revision: 1, changed: [span('old', 'PER', 1)], removed: [], asked: [], answers: {} };
  globalThis.fetch = async (address, { method = 'GET', body } = {}) => {
    const path = address.replace(/^.*\/7\//, '').replace(/\?set=mine/, '');
    server.asked.push(`${method} ${path}`);
    return server.answers[path] ? server.answers[path](JSON.parse(body ?? '{}')) : method === 'GET' ? read(path) : write(JSON.parse(body));
  };
});

function read() {
  const { revision, changed, removed } = server;
  return Response.json({ set: '1', state: 'in_progress', revision, spans: changed, relations: [], removed });
}

function write({ edits }) {
  const applied = edits.map(({ id }) => ({ id, revision: ++server.revision }));
  server.changed = [];
  return Response.json({ set: '1', revision: server.revision, applied });
}

async function opened() {
  const set = new AnnotationSet(PLACE);
  set.heard = [];
  ['refused', 'unread'].forEach((type) => set.addEventListener(type, ({ detail }) => set.heard.push(detail.detail ?? type)));
  await new Promise((done) => set.addEventListener('ready', done));
  await turn();
  server.asked = [];
  return set;
}

test('sends an edit before it is painted, and shows it before it is answered', async () => {
  const set = await opened();
  const asked = [];
  set.spans.addEventListener('change', () => asked.push(server.asked.length));

  set.create(ORG, { begin: 5, end: 9 }, 'Omar');

  assert.deepEqual(asked, [1]);
  assert.equal(labels(set), 'PER,ORG');
  assert.equal(set.waiting, 1);
  await turn();
  assert.equal(set.waiting, 0);
  assert.deepEqual(server.asked, ['POST annotations']);
});

test('takes a refused edit back, says why, and reads what stands there', async () => {
  const set = await opened();
  server.answers.annotations = () => {
    server.answers = {};
    Object.assign(server, { revision: 2, changed: [span('twin', 'ORG', 2)] });
    return no('AlreadyMarked', { current: { id: 'twin' } });
  };

  set.create(ORG, HERE, 'Sara');
  await turn();

  assert.deepEqual(set.heard, ['AlreadyMarked']);
  assert.deepEqual(set.spans.inOrder.map(({ id }) => id).sort(), ['old', 'twin']);
  assert.deepEqual(server.asked, ['POST annotations', 'GET annotations&since=1']);
});

test('shows what an undo will make of a mark before it is answered, and what the server made of it then', async () => {
  const set = await opened();
  set.relabel('old', ORG);
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
  set.relabel('old', ORG);
  await turn();
  set.remove('old');
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
  set.relabel('old', ORG);
  await turn();
  Object.assign(server, { revision: 3, changed: [span('other', 'GPE', 3)] });
  set.hurry();
  await turn();
  server.answers.undo = () => new Promise(() => {});

  set.step('undo');

  assert.equal(labels(set).split(',').sort().join(), 'GPE,ORG');
});

test('looks at what is new when it comes to the front, without a word where it cannot', async () => {
  const set = await opened();
  Object.assign(server, { revision: 2, changed: [span('old', 'GPE', 2)] });

  set.hurry();
  await turn();
  assert.equal(labels(set), 'GPE');
  server.answers['annotations&since=2'] = () => Promise.reject(new TypeError('no network'));
  set.hurry();
  await turn();

  assert.deepEqual(set.heard, []);
  assert.equal(set.waiting, 0);
});

test('takes no answer that is older than what a save has told meanwhile', async () => {
  const set = await opened();
  let late;
  server.answers['annotations&since=1'] = () => new Promise((done) => (late = done));
  set.hurry();
  await turn();

  set.relabel('old', ORG);
  await turn();
  late(Response.json({ set: '1', state: 'in_progress', revision: 1, spans: [span('old', 'PER', 1)], relations: [], removed: [] }));
  await turn();

  assert.equal(labels(set), 'ORG');
});

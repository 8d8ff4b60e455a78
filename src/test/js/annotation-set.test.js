import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { HERE, labels, no, opened, ORG, refusedAtFirst, serve, server, span, turn, write } from './annotation-set.server.js';

beforeEach(serve);

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
    return no('AlreadyMarked', { current: span('twin', 'ORG', 2) });
  };

  set.create(ORG, HERE, 'Sara');
  await turn();

  assert.deepEqual(set.heard, ['AlreadyMarked']);
  assert.deepEqual(set.spans.inOrder.map(({ id }) => id).sort(), ['old', 'twin']);
  assert.deepEqual(server.asked, ['POST annotations', 'GET annotations&since=1']);
});

test('leads what was told of a span on to the one that somebody else made of the same words', async () => {
  const set = await opened();
  const sent = [];
  server.answers.annotations = () => {
    server.answers = { annotations: ({ edits }) => (sent.push(...edits), write({ edits })) };
    Object.assign(server, { revision: 2, changed: [span('twin', 'ORG', 2)] });
    return no('AlreadyMarked', { current: span('twin', 'ORG', 2) });
  };

  const id = set.create(ORG, HERE, 'Sara');
  set.tell(id, { note: 'x' });
  set.join('source', 'old', id);
  await turn();

  assert.deepEqual(sent[0], { op: 'updateSpan', id: 'twin', attributes: { note: 'x' }, revision: 2 });
  assert.deepEqual([sent[1].from, sent[1].to], ['old', 'twin']);
  assert.equal(set.spans.get('twin').attributes.note, 'x');
  assert.equal(set.relations.touching('twin').length, 1);
  assert.equal(set.spans.get(id), undefined);
  assert.deepEqual(set.heard, ['canvas.twin']);
});

test('lets the person choose where both tell otherwise of the same words', async () => {
  const set = await opened();
  const twin = { ...span('twin', 'ORG', 2), attributes: { note: 'y' } };
  server.answers.annotations = () => {
    server.answers = { annotations: () => no('ChangedMeanwhile', { current: twin }) };
    Object.assign(server, { revision: 2, changed: [twin] });
    return no('AlreadyMarked', { current: twin });
  };

  set.tell(set.create(ORG, HERE, 'Sara'), { note: 'x' });
  await turn();

  const [{ theirs, mine }] = set.disputes.open;
  assert.deepEqual([theirs.attributes.note, mine.attributes.note], ['y', 'x']);
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

  set.relabel(['old'], ORG);
  await turn();
  late(Response.json({ set: '1', state: 'in_progress', revision: 1, spans: [span('old', 'PER', 1)], relations: [], removed: [] }));
  await turn();

  assert.equal(labels(set), 'ORG');
});

test('reads what a second writer did between an edit and its answer, and shows both', async () => {
  const set = await opened();
  server.answers.annotations = ({ edits: [{ id }] }) => {
    server.answers = {};
    Object.assign(server, { revision: 3, changed: [span('theirs', 'GPE', 2), span(id, 'ORG', 3)] });
    return Response.json({ set: '1', revision: 3, applied: [{ id, revision: 3 }] });
  };

  set.create(ORG, { begin: 5, end: 9 }, 'Omar');
  await turn();

  assert.equal(labels(set).split(',').sort().join(), 'GPE,ORG,PER');
  assert.deepEqual(server.asked, ['POST annotations', 'GET annotations&since=1']);
});

test('leaves alone what another tab has left behind where it may not even read', async () => {
  const rows = [{ tab: 'gone', n: 1, member: 'layla', article: '7', set: 'mine', text: 'abc', item: { edit: { op: 'deleteSpan', id: 'old' } } }];
  const moved = [];
  const request = (result) => {
    const asked = {};
    setImmediate(() => asked.onsuccess?.({ target: Object.assign(asked, { result }) }));
    return asked;
  };
  const store = { getAll: () => request(rows), delete: () => moved.push('deleted'), put: () => moved.push('put') };
  globalThis.indexedDB = { open: () => request({ transaction: () => ({ objectStore: () => store }) }) };
  globalThis.IDBKeyRange = { bound: () => null };
  server.answers.annotations = () => Response.json({ code: 'NoSuchSet', detail: 'not yours' }, { status: 404 });

  const said = await refusedAtFirst();

  assert.deepEqual([said, moved], ['not yours', []]);
  delete globalThis.indexedDB;
});

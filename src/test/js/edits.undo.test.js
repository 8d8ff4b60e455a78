import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, listened, problem, server, settled } from './edits.server.js';

const many = (count) => Array.from({ length: count }, (_, i) => ({ op: 'updateSpan', id: `s${i}`, label: 'ORG', revision: 1, before: { label: 'PER' } }));

/** What is heard of these kinds, each edit with its kind. */
function told(edits, ...types) {
  const shown = [];
  types.forEach((type) =>
    edits.addEventListener(type, ({ detail }) => detail.edits.forEach(({ op, id }) => shown.push(`${type} ${op} ${id}`))),
  );
  return shown;
}

test('undoes what is on its way after it, and before what comes after', async () => {
  let edits;
  const api = server(async () => {
    edits.step('undo');
    edits.push([create('b')]);
    return 200;
  });
  const { heard, saved, ...one } = listened(api);
  ({ edits } = one);
  const shown = told(edits, 'foreseen', 'kept', 'past');

  edits.push([create('a')]);
  await saved;

  assert.deepEqual(api.ids(), ['a', 'undo', 'b']);
  assert.deepEqual(api.asked.map(({ of }) => of), [undefined, 100, undefined]);
  assert.deepEqual(shown, ['foreseen deleteSpan a', 'kept createSpan a', 'past deleteSpan a', 'kept createSpan b']);
  assert.equal(heard.caughtUp, 2);
});

test('takes back what never left, and makes it again', async () => {
  let edits;
  const api = server(async () => {
    edits.push([create('b')]);
    edits.step('undo');
    edits.step('redo');
    edits.push([create('c')]);
    edits.step('undo');
    return 200;
  });
  const { saved, ...one } = listened(api);
  ({ edits } = one);
  edits.addEventListener('again', ({ detail }) => detail.edits.forEach((edit) => edits.push([edit], true)));

  edits.push([create('a')]);
  await saved;

  assert.deepEqual(api.ids(), ['a', 'b']);
});

test('takes no undo of its own for somebody else’s change', async () => {
  const api = server(200, ({ edits: [{ revision }] }) => (revision === 100 ? 200 : problem(409, { code: 'ChangedMeanwhile', current: { revision: 100 } })));
  const { edits, heard, saved } = listened({
    post: async (path, how) => {
      const answer = await api.post(path, how);
      return path === 'undo' ? Response.json({ applied: [{ id: 'a', revision: 100 }], revision: 100 }) : answer;
    },
  });

  edits.step('undo');
  edits.push([{ op: 'updateSpan', id: 'a', label: 'ORG', revision: 7 }]);
  await saved;

  assert.deepEqual(heard.kept, ['a']);
  assert.equal(JSON.parse(api.asked.at(-1).body).edits[0].revision, 100);
});

test('shows what was to be taken back where the server refuses that', async () => {
  let edits;
  const api = server(() => {
    edits.step('undo');
    return 200;
  }, 409);
  const { heard, saved, ...one } = listened(api);
  ({ edits } = one);
  const shown = told(edits, 'kept', 'past');

  edits.push([create('a')]);
  await saved;
  await settled();

  assert.deepEqual(shown, ['kept createSpan a', 'past deleteSpan a']);
  assert.equal(heard.caughtUp, 2);
});

test('gives up an undo with the edit that it was meant for, and makes that again instead of something older', async () => {
  let edits;
  const api = server(() => {
    edits.step('undo');
    return 422;
  });
  const { heard, saved, ...one } = listened(api);
  ({ edits } = one);
  const shown = told(edits, 'past', 'again');

  edits.push([create('a')]);
  await saved;
  edits.step('redo');

  assert.deepEqual(api.ids(), ['a']);
  assert.deepEqual(shown, ['past createSpan a', 'past deleteSpan a', 'again createSpan a']);
  assert.deepEqual(heard.refused, []);
});

test('undoes nothing for an edit that changed nothing', async () => {
  let edits;
  const api = server((body) => {
    edits.step('undo');
    return Response.json({ applied: body.edits.map(({ id, revision }) => ({ id, revision })), revision: 9 });
  });
  const { saved, ...one } = listened(api);
  ({ edits } = one);

  edits.push([{ op: 'updateSpan', id: 'a', label: 'ORG', revision: 9 }]);
  await saved;

  assert.deepEqual(api.ids(), ['a']);
});

test('calls an undo off that has not left, and what it was meant for stays', async () => {
  let edits;
  const api = server(() => {
    edits.step('undo');
    edits.step('redo');
    return 422;
  });
  const { heard, saved, ...one } = listened(api);
  ({ edits } = one);
  const shown = told(edits, 'foreseen', 'past');

  edits.push([create('a')]);
  await saved;

  assert.deepEqual(api.ids(), ['a']);
  assert.deepEqual(shown, ['foreseen deleteSpan a', 'past deleteSpan a']);
  assert.deepEqual(heard.refused, ['a 422']);
});

test('sends a gesture of which a part has left as a whole, and takes all of it back in one go', async () => {
  let edits;
  const api = server(200, () => {
    edits.step('undo');
    return 200;
  });
  const { heard, saved, ...one } = listened(api);
  ({ edits } = one);
  const shown = told(edits, 'foreseen');

  edits.push(many(450));
  await saved;

  assert.deepEqual(api.asked.map(({ path, body }) => (body ? JSON.parse(body).edits.length : path)), [200, 200, 50, 'undo']);
  assert.equal(api.asked[3].of, 300);
  const [gesture, ...others] = api.asked.slice(0, 3).map((request) => request.gesture);
  assert.match(gesture, /^[0-9a-f-]{36}$/);
  assert.deepEqual(others, [gesture, gesture]);
  assert.equal(shown.length, 450);
  assert.equal(heard.kept.length, 450);
});

test('foresees the undo of a gesture as one, and names no gesture for a single edit', async () => {
  const api = server();
  const { edits, saved } = listened(api);
  const shown = told(edits, 'foreseen');

  edits.push(many(250));
  edits.push([create('a')]);
  await saved;
  assert.equal(api.asked[2].gesture, undefined);
  edits.step('undo');
  edits.step('undo');

  assert.equal(shown.length, 251);
});

test('takes back all of a gesture whose first part another tab has sent', async () => {
  const api = server();
  const { edits, saved } = listened(api);
  const [edit] = many(1);

  edits.restore([{ edit, gesture: 'g', isPart: true, upTo: 70, made: 1 }]);
  edits.step('undo');
  await saved;

  assert.deepEqual(api.ids(), ['s0', 'undo']);
  assert.equal(api.asked[1].of, 100);
});

test('keeps that an edit was taken back, and until when the undo of it reaches', async () => {
  let edits;
  const kept = [];
  const keeping = { keep: (items) => kept.push(...structuredClone(items)), forget: () => {}, taken: () => [] };
  const api = server(() => {
    edits.step('undo');
    return 200;
  });
  const { saved, ...one } = listened(api, { keeping });
  ({ edits } = one);

  edits.push([create('a')]);
  await saved;

  assert.equal(kept.some(({ edit, withdrawn }) => edit?.id === 'a' && withdrawn), true);
  assert.equal(kept.at(-1).upTo, 100);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, listened, problem, server } from './edits.server.js';

const many = (count) => Array.from({ length: count }, (_, i) => ({ op: 'updateSpan', id: `s${i}`, label: 'ORG', revision: 1, before: { label: 'PER' } }));
const outOfReach = () => problem(409, { code: 'OutOfReach', current: { revision: 200, below: 150 } });
const undone = (more) => Response.json({ applied: [], revision: 900, left: 1, ...more });

/** Says when nothing waits any more, however often that happens. */
const settled = (edits) =>
  new Promise((done) => edits.addEventListener('state', ({ detail }) => detail.state === 'saved' && detail.waiting === 0 && done()));

/** Edits that are saved, one act each. */
async function saved(api, ...acts) {
  const { edits, ...more } = listened(api);
  for (const act of acts) {
    edits.push(act);
    await settled(edits);
  }
  return { edits, ...more };
}

async function step(edits, direction) {
  edits.step(direction);
  await settled(edits);
}

test('says which act it takes back, also one that it has only just made again', async () => {
  const stepped = (revision) => () => Response.json({ applied: [{ id: 'b', revision }], revision });
  const api = server(200, 200, stepped(300), stepped(400), stepped(500));
  const { edits } = await saved(api, [create('a')], [create('b')]);

  await step(edits, 'undo');
  edits.step('redo');
  await step(edits, 'undo');

  assert.deepEqual(api.asked.map(({ path, of }) => [path, of].join(' ')).slice(2), ['undo 200', 'redo ', 'undo 400']);
});

test('takes back nothing older where somebody else has changed all of the last act, unless it is pressed once more', async () => {
  const api = server(200, 200, outOfReach, 200, 200);
  const { edits } = await saved(api, [create('a')], [create('b')]);

  await step(edits, 'undo');
  assert.equal(api.asked.length, 3);
  await step(edits, 'undo');
  await step(edits, 'undo');

  assert.deepEqual(api.asked.slice(2).map(({ of, below }) => [of, below]), [[200, undefined], [200, 150], [undefined, undefined]]);
});

test('goes back to the last act after a new one', async () => {
  const api = server(200, outOfReach);
  const { edits } = await saved(api, [create('a')]);
  await step(edits, 'undo');
  edits.push([create('b')]);
  await settled(edits);

  await step(edits, 'undo');

  assert.deepEqual([api.asked[3].of, api.asked[3].below], [300, undefined]);
});

test('gives up what was to be taken back after an act that is out of reach', async () => {
  const api = server(200, 200, outOfReach);
  const { edits, heard } = await saved(api, [create('a')], [create('b')]);
  const past = [];
  edits.addEventListener('past', ({ detail }) => past.push(...detail.edits.map(({ id }) => id)));
  const steps = [];
  edits.addEventListener('refused', ({ detail }) => steps.push(detail.step));

  edits.step('undo');
  edits.step('undo');
  await settled(edits);
  await Promise.resolve();

  assert.equal(api.asked.length, 3);
  assert.deepEqual([steps, past.sort()], [['undo'], ['a', 'b']]);
  assert.deepEqual(heard.refused, []);
});

test('tells how many marks stay, and goes on until all of an act is taken back', async () => {
  const api = server(200, () => undone({ more: 40 }), () => undone({ more: null }));
  const { edits } = await saved(api, [create('a')]);
  const left = [];
  edits.addEventListener('partly', ({ detail }) => left.push(detail.left));

  await step(edits, 'undo');

  assert.deepEqual(api.asked.slice(1).map(({ of }) => of), [100, 40]);
  assert.notEqual(api.asked[1].key, api.asked[2].key);
  assert.deepEqual(left, [2]);
});

test('knows all of a gesture again of which the undo was called off', async () => {
  let edits;
  const shown = [];
  const api = server(200, () => edits.step('undo') ?? 200, () => edits.step('redo') ?? 200, 200);
  ({ edits } = listened(api));
  edits.push(many(450));
  await settled(edits);
  edits.addEventListener('foreseen', ({ detail }) => shown.push(...detail.edits));

  edits.step('undo');

  assert.equal(api.asked.filter(({ path }) => path === 'annotations').length, 3);
  assert.equal(shown.length, 450);
});

test('foresees nothing of a gesture that it knows by half', async () => {
  let edits;
  const shown = [];
  const api = server(200, () => edits.undone.forget() ?? 200);
  ({ edits } = listened(api));
  edits.push(many(450));
  await settled(edits);
  edits.addEventListener('foreseen', ({ detail }) => shown.push(...detail.edits));

  await step(edits, 'undo');

  assert.deepEqual([shown, api.asked.at(-1).of], [[], undefined]);
});

import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { TalkReading } from '../../../webapp/modules/talk-reading.js';

let page;
let leaving;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  page = new EventTarget();
  leaving = new AbortController();
  globalThis.addEventListener = page.addEventListener.bind(page);
  globalThis.document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
});

afterEach(() => leaving.abort());

const settled = () => new Promise((done) => setImmediate(done));
const unchanged = { status: 304 };
const answer = (items, tag = 'tag') => ({ status: 200, json: async () => ({ items }), headers: new Map([['ETag', tag]]) });

async function passed(milliseconds) {
  mock.timers.tick(milliseconds);
  await settled();
}

/** A reader to whom the server gives these answers in turn, the last again and again; an error is no answer. */
async function reading(...answers) {
  const asked = [];
  const heard = [];
  const made = new TalkReading(async (tag) => {
    asked.push(tag);
    const next = answers[Math.min(asked.length, answers.length) - 1];
    if (next instanceof Error) {
      throw next;
    }
    return next;
  });
  made.addEventListener('read', ({ detail }) => heard.push(detail.threads));
  made.begin(leaving.signal);
  await settled();
  return { made, asked, heard };
}

/** Nothing is asked for so long, and at once when this happens at the page. */
async function asksOnlyAfter(milliseconds, type, asked) {
  const before = asked.length;
  await passed(milliseconds);
  assert.equal(asked.length, before);
  page.dispatchEvent(new Event(type));
  await settled();

  assert.equal(asked.length, before + 1);
}

test('looks at once and every two seconds, and tells what is new', async () => {
  const { asked, heard } = await reading(answer(['a']), unchanged, answer(['a', 'b']));

  assert.deepEqual(heard, [['a']]);
  await passed(2000);
  assert.deepEqual(heard, [['a']]);
  await passed(2000);

  assert.deepEqual(heard, [['a'], ['a', 'b']]);
  assert.deepEqual(asked, [null, 'tag', 'tag']);
});

test('asks less and less where there is no answer, and at once when the network is back', async () => {
  const { asked } = await reading(new Error('away'));

  await passed(2000);
  assert.equal(asked.length, 1);
  await passed(2000);
  assert.equal(asked.length, 2);
  for (let i = 0; i < 6; i++) {
    await passed(30000);
  }

  await asksOnlyAfter(29000, 'online', asked);
});

test('looks no more where nothing may be read', async () => {
  const { asked } = await reading({ status: 403 });

  await passed(60000);

  assert.equal(asked.length, 1);
});

test('does not tell what was asked before something was said here', async () => {
  let give;
  const { made, heard, asked } = await reading(new Promise((done) => (give = done)), answer(['new']));

  made.outdated();
  give(answer(['old']));
  await settled();
  assert.deepEqual(heard, []);
  await passed(2000);

  assert.deepEqual(heard, [['new']]);
  assert.deepEqual(asked, [null, null]);
});

test('rests while nobody is at the page, and looks at once when somebody is', async () => {
  const { asked } = await reading(unchanged);

  document.visibilityState = 'hidden';
  await passed(10000);
  assert.equal(asked.length, 1);
  document.visibilityState = 'visible';
  document.dispatchEvent(new Event('visibilitychange'));
  await settled();

  assert.equal(asked.length, 2);
});

test('rests when nothing was touched for ten minutes, until something is', async () => {
  const { asked } = await reading(unchanged);

  for (let i = 0; i < 310; i++) {
    await passed(2000);
  }

  await asksOnlyAfter(60000, 'keydown', asked);
});

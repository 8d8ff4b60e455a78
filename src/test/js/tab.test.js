import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { Tab } from '../../../webapp/modules/tab.js';
import { settled as soon } from './edits.server.js';

const had = { navigator: Object.getOwnPropertyDescriptor(globalThis, 'navigator'), BroadcastChannel: globalThis.BroadcastChannel };

afterEach(() => {
  had.navigator ? Object.defineProperty(globalThis, 'navigator', had.navigator) : delete globalThis.navigator;
  globalThis.BroadcastChannel = had.BroadcastChannel;
});

function browser(locks) {
  Object.defineProperty(globalThis, 'navigator', { value: { locks }, configurable: true });
}

/** Locks as browsers have them, all of them exclusive. */
function locks() {
  const held = new Map();
  const request = async (name, ...more) => {
    const [{ ifAvailable = false }, act] = more.length > 1 ? more : [{}, more[0]];
    while (held.has(name)) {
      if (ifAvailable) {
        return act(null);
      }
      await held.get(name);
    }
    const holding = Promise.resolve(act({ name }));
    held.set(name, holding);
    return holding.finally(() => held.delete(name));
  };
  return { request, held, drop: (name) => held.delete(name) };
}

/** Channels of one browser, which hear each other and never themselves. */
function channels() {
  const open = new Set();
  globalThis.BroadcastChannel = class extends EventTarget {
    constructor() {
      super();
      open.add(this);
    }
    postMessage(data) {
      const others = [...open].filter((other) => other !== this);
      setImmediate(() => others.forEach((other) => other.dispatchEvent(Object.assign(new Event('message'), { data }))));
    }
  };
  return open;
}

test('knows by its lock that another tab lives, and when it has gone', async () => {
  const all = locks();
  browser(all);
  const [here, other] = [new Tab(), new Tab()];
  await Promise.all([here.ready, other.ready]);

  assert.equal(here.sure, true);
  assert.notEqual(here.id, other.id);
  assert.equal(await here.isGone(other.id), false);
  assert.equal(await here.isGone('nobody'), true);
  let gone = false;
  const name = `isnad-tab-${other.id}`;
  let leave;
  all.held.set(name, new Promise((done) => (leave = done)));
  const waiting = here.whenGone(other.id).then(() => (gone = true));
  await soon();
  assert.equal(gone, false);
  all.drop(name);
  leave();
  await waiting;
  assert.equal(gone, true);
});

test('asks the others where there are no locks, and is not sure then', async () => {
  browser(undefined);
  const open = channels();
  const [here, other] = [new Tab(), new Tab()];
  await Promise.all([here.ready, other.ready]);

  assert.equal(here.sure, false);
  assert.equal(await here.isGone(other.id), false);
  open.delete([...open][1]);
  assert.equal(await here.isGone(other.id), true);
  await here.whenGone(other.id);
});

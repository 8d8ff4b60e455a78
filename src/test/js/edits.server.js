import { Edits } from '../../../webapp/modules/edits.js';

export const create = (id) => ({ op: 'createSpan', id });

/** Until all has happened that waits for nothing from outside: not by the clock, so that a busy machine is waited for. */
export async function settled() {
  for (let turns = 0; turns < 100; turns++) {
    await new Promise((done) => setImmediate(done));
  }
}

/** How the server says no. */
export const problem = (status, more = {}) =>
  Response.json({ code: 'No', detail: `no: ${status}`, ...more }, { status, headers: { 'Content-Type': 'application/problem+json' } });

/** A server that answers by script: each step is a status, an Error for no network, or a function of the body. */
export function server(...script) {
  const asked = [];
  const post = async (path, { body, key, of, below, gesture }) => {
    asked.push({ path, body, key, of, below, gesture });
    const step = script.length > 0 ? script.shift() : 200;
    const status = typeof step === 'function' ? await step(JSON.parse(body ?? '{}')) : step;
    if (status instanceof Error) {
      throw status;
    }
    const applied = body ? JSON.parse(body).edits.map(({ id }, i) => ({ id, revision: asked.length * 100 + i })) : [];
    if (status instanceof Response) {
      return status;
    }
    return status === 200 ? Response.json({ applied, revision: asked.length * 100 }) : problem(status);
  };
  return { post, asked, ids: () => asked.map(({ body, path }) => (body ? JSON.parse(body).edits.map(({ id }) => id).join() : path)) };
}

/** Edits that are sent to such a server, and what is heard of them; `saved` is kept once nothing waits. */
export function listened({ post }, more = {}) {
  const heard = { states: [], kept: [], refused: [], caughtUp: 0 };
  const edits = new Edits({
    post,
    wire: (edit) => edit,
    pause: () => Promise.resolve(),
    catchUp: async () => void heard.caughtUp++,
    keeping: { keep: () => {}, forget: () => {}, taken: () => [] },
    ...more,
  });
  edits.addEventListener('state', ({ detail }) => heard.states.push(`${detail.state} ${detail.waiting}`));
  edits.addEventListener('kept', ({ detail }) => heard.kept.push(...detail.edits.map(({ id }) => id)));
  edits.addEventListener('refused', ({ detail }) => heard.refused.push(...detail.edits.map(({ id }) => `${id} ${detail.status}`)));
  const saved = new Promise((done) => edits.addEventListener('state', ({ detail }) => detail.state === 'saved' && done()));
  return { edits, heard, saved };
}

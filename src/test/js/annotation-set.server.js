import { AnnotationSet } from '../../../webapp/modules/annotation-set.js';
import { settled } from './edits.server.js';

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
export const ORG = { layer: 'entity', code: 'ORG' };
export const HERE = { begin: 0, end: 4 };

export const span = (id, label, revision) => ({ id, layer: 'entity', label, fragments: [HERE], exact: ['Sara'], attributes: {}, author: 'omar', revision });
export const labels = (set) => set.spans.inOrder.map(({ label }) => label).join();
export { settled as turn } from './edits.server.js';
export const no = (code, more = {}) => Response.json({ code, detail: code, ...more }, { status: 409, headers: { 'Content-Type': 'application/problem+json' } });

/** What the server has: all that it will tell of next, and `answers` by path that it gives instead. */
export const server = {};

/** The server has one span, and knows nothing of what was done before. */
export function serve() {
  Object.assign(server, { revision: 1, changed: [span('old', 'PER', 1)], relations: [], removed: [], asked: [], answers: {} });
  globalThis.fetch = async (address, { method = 'GET', body } = {}) => {
    const path = address.replace(/^.*\/7\//, '').replace(/\?set=mine/, '');
    server.asked.push(`${method} ${path}`);
    const answer = server.answers[path] ?? server.answers[/^(un|re)do/.exec(path)?.[0]];
    return answer ? answer(JSON.parse(body ?? '{}')) : method === 'GET' ? read() : write(JSON.parse(body));
  };
}

function read() {
  const { revision, changed, relations, removed } = server;
  return Response.json({ set: '1', state: 'in_progress', revision, spans: changed, relations, removed });
}

/** Relations that go with a span take revisions of their own, which no answer names. */
export function write({ edits }) {
  const applied = edits.map(({ op, id }) => {
    const left = server.relations.filter(({ from, to }) => op !== 'deleteSpan' || ![from, to].includes(id));
    server.revision += server.relations.length - left.length;
    server.relations = left;
    return { id, revision: ++server.revision };
  });
  server.changed = [];
  return Response.json({ set: '1', revision: server.revision, applied });
}

/** The set on a page that has read it. */
export async function opened() {
  const set = new AnnotationSet(PLACE);
  set.heard = [];
  ['refused', 'told', 'unread'].forEach((type) => set.addEventListener(type, ({ detail }) => set.heard.push(detail.detail ?? type)));
  await new Promise((done) => set.addEventListener('ready', done));
  await settled();
  server.asked = [];
  return set;
}

/** What is said to whom the server lets read nothing. */
export async function refusedAtFirst() {
  const set = new AnnotationSet(PLACE);
  const said = await new Promise((done) => set.addEventListener('refused', ({ detail }) => done(detail.detail)));
  set.hurry();
  await settled();
  await settled();
  return said;
}

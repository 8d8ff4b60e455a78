import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asRequest, Talk } from '../../../webapp/modules/talk.js';

globalThis.CustomEvent ??= class extends Event {
  constructor(type, { detail } = {}) {
    super(type);
    this.detail = detail;
  }
};

const LAYLA = { login: 'layla', name: 'Layla' };
const OMAR = { login: 'omar', name: 'Omar' };
const said = (id, author, text) => ({ id, author, text, written: '2026-01-01T08:00:00Z', edited: null, removed: false });
const thread = (id, comments, more = {}) => ({ id, span: null, quote: null, gone: false, state: 'open', by: null, at: null, comments, ...more });
const texts = (talk) => talk.threads.map(({ state, comments }) => `${state}: ${comments.map(({ text }) => text).join(', ')}`);

test('shows at once what is opened and answered, and the same once the server has it', () => {
  const talk = new Talk('layla');
  const opened = { op: 'open', thread: 't', comment: 'a', span: 's', quote: 'سارة', text: 'شخص؟', made: 1 };
  const answered = { op: 'answer', thread: 't', comment: 'b', text: 'نعم', made: 2 };

  talk.add(opened);
  talk.add(answered);
  assert.deepEqual(texts(talk), ['open: شخص؟, نعم']);
  assert.equal(talk.threads[0].comments[0].waiting, true);
  assert.equal(talk.open('s'), 1);

  talk.fill([thread('t', [said('a', LAYLA, 'شخص؟')], { span: 's' })]);
  assert.deepEqual(texts(talk), ['open: شخص؟, نعم']);
  talk.drop(opened);
  talk.learn(thread('t', [said('a', LAYLA, 'شخص؟'), said('b', LAYLA, 'نعم')], { span: 's' }));
  talk.drop(answered);
  assert.deepEqual(texts(talk), ['open: شخص؟, نعم']);
});

test('lays what was changed, removed and resolved over what the server has told, until it is given up', () => {
  const talk = new Talk('layla');
  talk.fill([thread('t', [said('a', LAYLA, 'خطأ'), said('b', LAYLA, 'زائد')])]);
  const deeds = [
    { op: 'reword', thread: 't', comment: 'a', text: 'صواب' },
    { op: 'takeBack', thread: 't', comment: 'b' },
    { op: 'settle', thread: 't', state: 'resolved', made: 5 },
  ];

  deeds.forEach((deed) => talk.add(deed));
  assert.deepEqual(texts(talk), ['resolved: صواب, ']);
  assert.equal(talk.threads[0].comments[1].removed, true);
  assert.equal(talk.threads[0].by.login, 'layla');
  assert.equal(talk.open(), 0);

  deeds.forEach((deed) => talk.drop(deed));
  assert.deepEqual(texts(talk), ['open: خطأ, زائد']);
});

test('opens with an answer what is resolved', () => {
  const talk = new Talk('layla');
  talk.fill([thread('t', [said('a', OMAR, 'تم')], { state: 'resolved' })]);

  talk.add({ op: 'answer', thread: 't', comment: 'b', text: 'لا', made: 1 });

  assert.deepEqual(texts(talk), ['open: تم, لا']);
});

test('tells of what others have said, but not of what was there at first, one’s own or what was removed', () => {
  const talk = new Talk('layla');
  const heard = [];
  talk.addEventListener('heard', ({ detail }) => heard.push(detail.map(({ id }) => id)));

  talk.fill([thread('t', [said('a', OMAR, 'أ')])]);
  talk.fill([thread('t', [said('a', OMAR, 'أ'), said('b', LAYLA, 'ب'), said('c', OMAR, 'ج'), { ...said('d', OMAR, null), removed: true }])]);
  talk.fill([thread('t', [said('a', OMAR, 'أ'), said('b', LAYLA, 'ب'), said('c', OMAR, 'ج')])]);

  assert.deepEqual(heard, [['c']]);
});

test('forgets what belongs to a thread that is not to be seen any more', () => {
  const talk = new Talk('layla');
  talk.fill([thread('t', [])]);
  talk.add({ op: 'answer', thread: 't', comment: 'b', text: 'لا', made: 1 });

  talk.fill([]);

  assert.deepEqual(talk.threads, []);
});

test('asks the server by the way of each deed', () => {
  const open = asRequest({ op: 'open', thread: 't', comment: 'c', span: 's', set: 'mine', text: 'x' });
  assert.deepEqual([open.method, open.path], ['POST', 'threads?set=mine']);
  assert.deepEqual(JSON.parse(open.body), { id: 't', span: 's', comment: { id: 'c', text: 'x' } });

  const ways = [{ op: 'answer', text: 'x' }, { op: 'reword', text: 'x' }, { op: 'takeBack' }, { op: 'settle', state: 'open' }]
    .map((deed) => asRequest({ thread: 't', comment: 'c', ...deed }))
    .map(({ method, path, body }) => `${method} ${path} ${body}`);
  assert.deepEqual(ways, [
    'POST threads/t/comments {"id":"c","text":"x"}',
    'PUT threads/t/comments/c {"text":"x"}',
    'DELETE threads/t/comments/c undefined',
    'PUT threads/t/state {"state":"open"}',
  ]);
});

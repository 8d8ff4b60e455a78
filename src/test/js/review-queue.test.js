import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReviewQueue } from '../../../webapp/modules/review-queue.js';

const unit = (id, more = {}) => ({ id: String(id), article: '1', state: 'open', revision: 1, kind: 'label', versions: [{ key: 'k' }], ...more });
const units = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => unit(from + i));
const page = (items, next = null, left = items.length) => ({ items, next, left });
const ids = (queue) => queue.ahead.map(({ id }) => id).join();
const verdict = (id) => ({ kind: 'verdict', id, key: `key${id}` });

function filled(...pages) {
  const queue = new ReviewQueue();
  pages.forEach((each) => {
    queue.ask();
    queue.learn(each);
  });
  return queue;
}

test('asks for more as long as fewer than twenty wait', () => {
  const queue = filled(page(units(1, 25), 'c25', 10000));
  assert.equal(queue.hungry, false);
  assert.equal(queue.cursor, 'c25');

  units(1, 6).forEach(({ id }) => queue.decide(verdict(id), [id]));

  assert.equal(queue.hungry, true);
  assert.equal(queue.left, 9994);
});

test('is over once the list was read from its beginning and has nothing that is not done', () => {
  const queue = filled(page(units(1, 2)));
  queue.decide(verdict('1'), ['1']);
  queue.decide(verdict('2'), ['2']);
  assert.deepEqual([queue.over, queue.hungry], [false, true]);

  queue.ask();
  queue.learn(page([unit(2)], null, 1), 1);

  assert.deepEqual([queue.over, queue.current, queue.left], [true, null, 0]);
});

test('is over at once where there is nothing', () => {
  assert.equal(filled(page([])).over, true);
});

test('shows what was put off again after all others', () => {
  const queue = filled(page(units(1, 2)));
  queue.putOff();
  assert.equal(queue.left, 2);
  queue.decide(verdict('2'), ['2']);

  queue.ask();
  queue.learn(page([unit(1)]));

  assert.equal(ids(queue), '1');
});

test('takes a unit that the server still calls open for decided until it has changed', () => {
  const queue = filled(page(units(1, 3), 'c3', 5));
  queue.decide(verdict('1'), ['1']);
  queue.update([unit(1, { state: 'decided', revision: 2 })]);

  queue.learn(page([unit(1), unit(4)], null, 2));
  assert.equal(ids(queue), '2,3,4');

  queue.ask();
  queue.learn(page([unit(1, { state: 'renewed', revision: 3 })], null, 4));
  assert.equal(ids(queue), '2,3,4,1');
});

test('decides those alike together, and takes them back together', () => {
  const queue = filled(page(units(1, 4)));
  const act = verdict('1');
  queue.decide(act, ['1', '3', '99']);
  assert.deepEqual([ids(queue), queue.decided], ['2,4', 3]);

  assert.equal(queue.undo(), act);

  assert.deepEqual([ids(queue), queue.decided], ['1,3,2,4', 0]);
  assert.equal(queue.undo(), null);
});

test('shows the one before again, and the one before that', () => {
  const queue = filled(page(units(1, 3)));
  queue.decide(verdict('1'), ['1']);
  queue.decide(verdict('2'), ['2']);

  assert.equal(queue.back(), true);
  assert.equal(ids(queue), '2,3');
  assert.equal(queue.back(), true);
  assert.equal(ids(queue), '1,2,3');
  assert.equal(queue.back(), false);
});

test('brings a refused verdict back as the next card, as it is now', () => {
  const queue = filled(page(units(1, 3)));
  const act = verdict('1');
  queue.decide(act, ['1']);

  queue.refuse(act, unit(1, { revision: 7 }));

  assert.equal(ids(queue), '2,1,3');
  assert.equal(queue.ahead[1].revision, 7);
  assert.equal(queue.decided, 0);
});

test('puts the parts of a divided unit in its place, and the whole again', () => {
  const queue = filled(page(units(1, 2)));
  const act = { kind: 'split', id: '1', key: 'split1' };
  queue.divide(act, '1', [unit(1, { state: 'decided' }), unit(11), unit(12)]);
  assert.deepEqual([ids(queue), queue.left, queue.decided, queue.last], ['11,12,2', 3, 0, act]);

  queue.join('split1', [unit(11)]);

  assert.deepEqual([ids(queue), queue.left, queue.last], ['11,2', 2, undefined]);
});

test('has nothing to go back to of what was divided, be it that it was not shown any more', () => {
  const queue = filled(page(units(1, 2)));
  queue.divide({ kind: 'split', id: '9', key: 'split9' }, '9', [unit(91), unit(92)]);

  assert.deepEqual([ids(queue), queue.left, queue.back()], ['1,2', 2, false]);
});

test('counts what was decided once, however often it is shown again', () => {
  const queue = filled(page(units(1, 3)));
  queue.decide(verdict('1'), ['1']);
  queue.update([unit(1, { state: 'decided', revision: 2 })]);
  queue.decide(verdict('2'), ['2']);
  assert.deepEqual(queue.place, { nth: 3, of: 3 });

  queue.back();
  assert.deepEqual(queue.place, { nth: 2, of: 3 });
  queue.back();
  assert.deepEqual(queue.place, { nth: 1, of: 3 });
  queue.decide({ kind: 'verdict', id: '1', key: 'again' }, ['1']);
  assert.deepEqual([queue.place, queue.left], [{ nth: 2, of: 3 }, 1]);

  queue.undo();
  assert.deepEqual([queue.place, queue.left, queue.current.state], [{ nth: 1, of: 3 }, 1, 'decided']);
  queue.undo();
  assert.deepEqual([ids(queue), queue.left], ['2,1,3', 2]);
});

test('shows what is taken back as it was before it was decided', () => {
  const queue = filled(page(units(1, 1)));
  queue.decide(verdict('1'), ['1']);
  queue.update([unit(1, { state: 'decided', revision: 2, verdict: { by: 'omar' } })]);

  queue.undo();

  assert.deepEqual([queue.current.state, queue.current.verdict, queue.current.revision], ['open', undefined, 2]);
});

test('counts among what is left neither what an address leads to and is settled, nor what is left so', () => {
  const queue = new ReviewQueue();
  queue.showFirst(unit(77, { state: 'decided' }));
  queue.ask();
  queue.learn(page(units(1, 3)));
  assert.deepEqual([queue.place, queue.left], [null, 3]);

  assert.equal(queue.putOff(), null);

  assert.deepEqual([ids(queue), queue.place], ['1,2,3', { nth: 1, of: 3 }]);
});

test('takes the count of the server, which knows what has opened since', () => {
  const queue = filled(page(units(1, 2)));
  queue.decide(verdict('1'), ['1']);

  queue.count(4);

  assert.deepEqual(queue.place, { nth: 2, of: 5 });
});

test('counts a unit that is gone neither as decided nor as left, and brings back what was decided with it', () => {
  const queue = filled(page(units(1, 3)));
  const act = verdict('1');
  queue.decide(act, ['1', '3']);

  queue.lose(act);

  assert.deepEqual([ids(queue), queue.decided, queue.left], ['2,3', 0, 2]);
});

test('learns what another reviewer decided, but leaves what is looked at', () => {
  const queue = filled(page(units(1, 3)));

  queue.update([unit(1, { state: 'decided' }), unit(2, { state: 'decided' })]);

  assert.equal(ids(queue), '1,3');
  assert.equal(queue.current.state, 'decided');
});

test('shows first what an earlier verdict was about that is taken back', () => {
  const queue = filled(page([]));

  queue.update([unit(5)], true);
  queue.update([unit(6, { state: 'decided' })], true);

  assert.deepEqual([ids(queue), queue.over, queue.left], ['6,5', false, 1]);
});

test('does not show what is on its way from before', () => {
  const queue = new ReviewQueue([['1', 1]]);
  queue.ask();
  queue.learn(page(units(1, 2)), 1);
  queue.hold(['2'], 1);

  assert.equal(queue.current, null);
});

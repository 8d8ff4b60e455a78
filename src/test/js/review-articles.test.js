import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReviewArticles } from '../../../webapp/modules/review-articles.js';

const settled = () => new Promise((done) => setTimeout(done, 5));
const article = (id) => ({ id, units: [{ id: `${id}1`, article: id, state: 'open' }] });

test('reads those that are wanted ahead, some at a time and each once', async () => {
  const asked = [];
  const waiting = [];
  const articles = new ReviewArticles((id) => {
    asked.push(id);
    return new Promise((done) => waiting.push(() => done(article(id))));
  });

  articles.want(['1', '2', '1', '3', '4', '5']);
  assert.deepEqual(asked, ['1', '2', '3']);
  articles.want(['1', '2', '3', '4']);
  waiting.shift()();
  await settled();

  assert.deepEqual(asked, ['1', '2', '3', '4']);
  assert.equal(articles.get('1').id, '1');
  assert.equal(articles.get('2'), undefined);
});

test('tells when one could not be read, and reads it once it is wanted again', async () => {
  let fails = true;
  const articles = new ReviewArticles(async (id) => {
    if (fails) {
      throw new Error('no network');
    }
    return article(id);
  });
  const heard = [];
  ['come', 'unread'].forEach((type) => articles.addEventListener(type, () => heard.push(type)));
  articles.want(['1']);
  await settled();
  fails = false;
  articles.want(['1']);
  await settled();

  assert.deepEqual(heard, ['unread', 'come']);
});

test('knows of its units what was decided meanwhile', async () => {
  const articles = new ReviewArticles(async (id) => article(id));
  articles.want(['1']);
  await settled();

  articles.update([{ id: '11', article: '1', state: 'decided' }, { id: '21', article: '2', state: 'decided' }]);

  assert.equal(articles.get('1').units[0].state, 'decided');
});

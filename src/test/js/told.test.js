import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { HERE, no, opened, serve, server, span } from './annotation-set.server.js';
import { settled } from './edits.server.js';
import { sayWhatIsTold } from '../../../webapp/modules/told.js';
import { learn } from '../../../webapp/modules/words.js';

beforeEach(() => {
  serve();
  learn({ 'canvas.relation.unmade': '{0}: {1} > {2}, without {3}', 'canvas.refused': 'no' }, 'en');
});

/** What a canvas of this set says. */
function heard(set) {
  const said = [];
  const schema = { relation: () => ({ name: 'Source' }) };
  sayWhatIsTold({ schema, notice: (text, { about, isRefusal } = {}) => said.push([text, about, isRefusal]) }, set);
  return said;
}

test('says which relation was not made where one of its ends is gone, and which', async () => {
  server.changed = [span('old', 'PER', 1), { ...span('far', 'ORG', 1), exact: ['Bridge'.repeat(20)] }];
  const set = await opened();
  const said = heard(set);
  server.answers.annotations = () => {
    server.answers = {};
    Object.assign(server, { revision: 2, changed: [], removed: ['far'] });
    return no('NoSuchMark', { current: { id: 'far' } });
  };

  set.join('source', 'old', 'far');
  await settled();

  const far = `${'Bridge'.repeat(20).slice(0, 40)}…`;
  assert.deepEqual(said, [[`Source: Sara > ${far}, without ${far}`, HERE, true]]);
  assert.equal(set.relations.touching('old').length, 0);
});

test('says what the server says of all else', async () => {
  const set = await opened();
  const said = heard(set);
  server.answers.annotations = () => no('SpanInTheWay');

  set.create({ layer: 'entity', code: 'ORG' }, { begin: 5, end: 9 }, 'Omar');
  await settled();

  assert.deepEqual(said, [['SpanInTheWay', { begin: 5, end: 9 }, true]]);
});

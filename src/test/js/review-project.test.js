import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReviewProject } from '../../../webapp/modules/review-project.js';
import { learn } from '../../../webapp/modules/words.js';

const RULES = { hidden: false, reasons: [{ code: 'slip', name: { en: 'Slip', ar: 'سهو' }, retired: false }] };
const MEMBERS = [{ login: 'layla', name: 'Layla', roles: ['annotator'] }];
const lost = () => {
  throw new Error('no network');
};
const refused = () => {
  throw Object.assign(new Error('Not for you.'), { isRefusal: true });
};

// Answers one after the other.
const by = (...answers) => async () => answers.shift()();
const project = () => new ReviewProject({ pause: async () => {} });

test('asks again for what could not be read', async () => {
  learn({}, 'en');
  const one = project();
  await one.read({ rules: by(lost, lost, () => RULES), members: by(lost, () => MEMBERS) });

  assert.deepEqual(one.reasons, [{ code: 'slip', name: 'Slip', retired: false }]);
  assert.equal(one.names.get('layla'), 'Layla');
});

test('says each time that more is known', async () => {
  const one = project();
  let heard = 0;
  one.addEventListener('changed', () => heard++);
  await one.read({ rules: async () => RULES, members: async () => MEMBERS });

  assert.equal(heard, 2);
  assert.equal(one.annotators.length, 1);
});

test('asks once for what the server says no to', async () => {
  const one = project();
  await one.read({ rules: async () => RULES, members: refused });

  assert.equal(one.names.size, 0);
});

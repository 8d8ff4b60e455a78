import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uuid } from '../../../webapp/modules/uuid.js';

test('makes random ids of the fourth version, each another', () => {
  const made = Array.from({ length: 200 }, uuid);

  made.forEach((id) => assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
  assert.equal(new Set(made).size, 200);
});

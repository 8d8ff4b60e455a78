import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FieldHint } from '../../../webapp/modules/field-hint.js';
import { openPage } from './elements.page.js';

test('comes into view with what it says, and moves nothing when it falls silent', () => {
  openPage();
  const hint = new FieldHint(document.createElement('input'), 'it');
  let scrolled = 0;
  hint.element.scrollIntoView = () => scrolled++;

  hint.say('no');
  hint.say('');

  assert.equal(scrolled, 1);
});

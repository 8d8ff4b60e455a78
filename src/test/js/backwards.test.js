import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backwards, forwards } from '../../../webapp/modules/backwards.js';
import { Spans } from '../../../webapp/modules/spans.js';

globalThis.CustomEvent ??= class extends Event {
  constructor(type, { detail } = {}) {
    super(type);
    this.detail = detail;
  }
};

const SPAN = { id: 's', layer: 'entity', label: 'PER', fragments: [{ begin: 0, end: 4 }], exact: ['سارة'], attributes: { kind: 'NAME' } };

/** What is seen once some edits were made on these spans and then shown as taken back. */
function seen(spans, edits) {
  const all = new Spans();
  all.fill(spans);
  for (const edit of edits) {
    edit.before = all.get(edit.id);
    all.lay([edit]);
  }
  const after = structuredClone(all.inOrder);
  all.lay(edits.toReversed().flatMap(backwards));
  const back = structuredClone(all.inOrder);
  all.lay(edits.map(forwards));
  return { after, back, again: all.inOrder };
}

test('shows each kind of edit as taken back, and as made again', () => {
  const edits = [
    { op: 'createSpan', id: 'new', layer: 'claim', label: 'QUOTE', begin: 5, end: 9, exact: ['وعمر'] },
    { op: 'updateSpan', id: 's', label: 'ORG', attributes: { kind: null, amount: 3 } },
    { op: 'updateSpan', id: 's', fragments: [{ begin: 0, end: 2 }], exact: ['سا'] },
  ];
  const { after, back, again } = seen([SPAN], edits);

  assert.deepEqual(back, [SPAN]);
  assert.deepEqual(again, after);
  const removed = seen([SPAN], [{ op: 'deleteSpan', id: 's' }]);
  assert.deepEqual([removed.after, removed.back, removed.again], [[], [SPAN], []]);
});

test('brings relations back with the span that they went with', () => {
  const relation = { id: 'r', type: 'source', from: 's', to: 't' };

  assert.deepEqual(backwards({ op: 'deleteSpan', id: 's', before: SPAN, with: [relation] }), [
    { op: 'createSpan', ...SPAN },
    { op: 'createRelation', ...relation },
  ]);
  assert.deepEqual(backwards({ op: 'createRelation', id: 'r' }), [{ op: 'deleteRelation', id: 'r' }]);
  assert.equal(backwards({ op: 'updateRelation', id: 'r', type: 'cue', before: relation })[0].type, 'source');
});

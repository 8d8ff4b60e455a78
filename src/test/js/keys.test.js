import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Keys } from '../../../webapp/modules/keys.js';

const BODY = { closest: () => null };

/** An element inside of those that these names match. */
const inside = (...names) => ({ closest: (selector) => selector.split(', ').some((name) => names.includes(name)) || null });

/** What a canvas with a selected span does when this key is pressed while `target` has the focus. */
function pressed(target, key, more = {}, shortcuts = 'plain') {
  const done = [];
  const canvas = {
    editable: true,
    selected: 'a span',
    caret: { active: false, all: () => done.push('all') },
    links: { keyed: ({ code }) => (code === 'KeyL' ? () => done.push('related') : null) },
    schema: { labelOfKey: (code) => (code === 'Digit1' ? 'PER' : undefined) },
    mark: (label) => done.push(label),
    remove: () => done.push('removed'),
    snap: () => done.push('snapped'),
    undo: () => done.push('undone'),
    letGo: () => done.push('let go'),
    pin: { label: null, toggle: (label) => done.push(`pinned ${label}`), give: () => done.push('given') },
    steps: { span: (forward) => done.push(`span ${forward}`), article: (forward) => done.push(`article ${forward}`) },
    shaping: { move: (side, forward) => done.push(`${side} ${forward}`) },
    ...more,
  };
  globalThis.document = Object.assign(new EventTarget(), { body: BODY, documentElement: { dataset: { shortcuts } } });
  new Keys(canvas).listen(new AbortController().signal);
  const event = Object.assign(new Event('keydown'), {
    code: key.at(-1),
    ctrlKey: key.includes('Control'),
    altKey: key.includes('Alt'),
    shiftKey: key.includes('Shift'),
  });
  Object.defineProperty(event, 'target', { value: target });
  document.dispatchEvent(event);
  return done;
}

test('single keys act where marking happens', () => {
  for (const target of [BODY, inside('text-canvas'), inside('label-palette'), inside('span-list')]) {
    assert.deepEqual(pressed(target, ['Digit1']), ['PER']);
    assert.deepEqual(pressed(target, ['Delete']), ['removed']);
    assert.deepEqual(pressed(target, ['Backquote']), ['snapped']);
  }
});

test('single keys leave buttons, links and fields elsewhere alone', () => {
  for (const target of [inside('button'), inside('a'), inside('input'), inside('text-canvas', '[role=dialog]')]) {
    for (const code of ['Digit1', 'Delete', 'Backspace', 'Backquote']) {
      assert.deepEqual(pressed(target, [code]), []);
    }
  }
});

test('a key that is about relations is nothing else, and only where marking happens', () => {
  assert.deepEqual(pressed(BODY, ['KeyL']), ['related']);
  assert.deepEqual(pressed(inside('button'), ['KeyL']), []);
});

test('what is no single letter acts from wherever it is pressed', () => {
  assert.deepEqual(pressed(inside('button'), ['Escape']), ['let go']);
  assert.deepEqual(pressed(inside('button'), ['Control', 'KeyZ']), ['undone']);
});

test('keys that are no label go on in the text and in the project', () => {
  assert.deepEqual(pressed(BODY, ['Period']), ['span true']);
  assert.deepEqual(pressed(BODY, ['Shift', 'Comma']), ['article false']);
  assert.deepEqual(pressed(BODY, ['Shift', 'Period'], { editable: false }), ['article true']);
  assert.deepEqual(pressed(inside('button'), ['Period']), []);
});

test('a label is pinned with Shift, and given where the caret is', () => {
  const canvas = inside('text-canvas');

  assert.deepEqual(pressed(canvas, ['Shift', 'Digit1']), ['pinned PER']);
  assert.deepEqual(pressed(canvas, ['Digit1'], { selected: null, caret: { active: true } }), ['PER']);
});

test('arrows move the ends of a selected span with Shift and Alt', () => {
  const caret = { active: true, runsLeft: true };

  assert.deepEqual(pressed(BODY, ['Shift', 'Alt', 'ArrowLeft'], { caret }), ['end true']);
  assert.deepEqual(pressed(BODY, ['Shift', 'Alt', 'ArrowUp'], { caret }), ['begin false']);
  assert.deepEqual(pressed(BODY, ['Shift', 'Alt', 'ArrowUp'], { caret, selected: null }), []);
  assert.deepEqual(pressed(BODY, ['Alt', 'ArrowLeft'], { caret }), []);
});

test('one key is for what members say, also where nothing may be marked', () => {
  const said = [];
  const talk = { write: () => said.push('write'), next: () => said.push('next') };
  for (const editable of [true, false]) {
    pressed(BODY, ['KeyM'], { talk, editable });
    pressed(inside('span-list'), ['Shift', 'KeyM'], { talk, editable });
    pressed(inside('textarea'), ['KeyM'], { talk, editable });
  }

  assert.deepEqual(said, ['write', 'next', 'write', 'next']);
});

test('whoever wants no character to act alone presses Alt with it', () => {
  const alone = (target, key, more) => pressed(target, key, more, 'alt');

  assert.deepEqual(alone(BODY, ['Digit1']), []);
  assert.deepEqual(alone(BODY, ['KeyL']), []);
  assert.deepEqual(alone(BODY, ['Period']), []);
  assert.deepEqual(alone(BODY, ['Alt', 'Digit1']), ['PER']);
  assert.deepEqual(alone(BODY, ['Alt', 'KeyL']), ['related']);
  assert.deepEqual(alone(inside('text-canvas'), ['Alt', 'Shift', 'Digit1']), ['pinned PER']);
  assert.deepEqual(alone(BODY, ['Delete']), ['removed']);
  assert.deepEqual(alone(BODY, ['Control', 'KeyZ']), ['undone']);
  assert.deepEqual(alone(BODY, ['Shift', 'Alt', 'ArrowUp']), ['begin false']);
});

test('Ctrl and A mean the text, and nothing around it', () => {
  assert.deepEqual(pressed(BODY, ['Control', 'KeyA']), ['all']);
  assert.deepEqual(pressed(BODY, ['Control', 'KeyA'], { editable: false }), ['all']);
  assert.deepEqual(pressed(inside('span-list'), ['Control', 'KeyA']), []);
});

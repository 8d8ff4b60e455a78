import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { EntityChoice, entityOf } from '../../../webapp/modules/entity-choice.js';
import { openPage, press, write } from './elements.page.js';

beforeEach(() => {
  openPage();
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
});

const KNOWN = [
  { id: '1', name: 'Karshmal' },
  { id: '2', name: 'Karshmal Agency' },
];
const settled = () => new Promise((done) => setImmediate(done));

function choice(find = async (words) => KNOWN.filter(({ name }) => name.startsWith(words))) {
  const made = new EntityChoice('about', find);
  const [input, list, hint] = made.elements;
  const changes = [];
  input.addEventListener('change', () => changes.push(made.value));
  return { made, input, list, hint, changes };
}

async function typed(input, text) {
  write(input, text);
  mock.timers.tick(200);
  await settled();
}

test('offers what is known, and what would be new below', async () => {
  const { input, list } = choice();

  await typed(input, 'Karsh');

  assert.deepEqual(list.children.map(({ textContent }) => textContent), ['Karshmal', 'Karshmal Agency', 'canvas.entity.add']);
  assert.equal(list.hidden, false);
  assert.equal(input.getAttribute('aria-expanded'), 'true');
  assert.equal(input.getAttribute('aria-activedescendant'), null);
});

test('leads to a name that is there letter by letter, and to no other', async () => {
  const { input } = choice(async () => KNOWN.toReversed());

  await typed(input, 'Karshmal');

  assert.equal(input.getAttribute('aria-activedescendant'), 'about-list-1');
});

test('takes what arrows have led to', async () => {
  const { made, input, changes, list } = choice();

  await typed(input, 'Karsh');
  press(input, 'ArrowDown');
  press(input, 'ArrowDown');
  press(input, 'Enter');

  assert.deepEqual(made.value, { entity: '2', name: 'Karshmal Agency' });
  assert.equal(input.value, 'Karshmal Agency');
  assert.equal(changes.length, 1);
  assert.equal(list.hidden, true);
});

for (const [how, leave] of [
  ['is left', (input) => input.dispatchEvent(new Event('blur'))],
  ['is entered', (input) => press(input, 'Enter')],
]) {
  test(`takes the answer back once the emptied field ${how}`, async () => {
    const { made, input, changes } = choice();
    await typed(input, 'Karshmal');
    press(input, 'Enter');

    write(input, '');
    leave(input);

    assert.equal(made.value, null);
    assert.equal(changes.length, 2);
    assert.equal(changes.at(-1), null);
  });
}

test('adds a name that nobody has', async () => {
  const { made, input } = choice();

  await typed(input, 'Telfora');
  press(input, 'Enter');

  assert.deepEqual(made.value, { name: 'Telfora' });
});

for (const [when, list] of [
  ['before the list comes', (input, text) => write(input, text)],
  ['when the list is there', typed],
]) {
  for (const [what, text, meant] of [
    ['a name that is known', 'Karshmal', 'Karshmal'],
    ['one that others begin with', 'Karsh', 'Karsh'],
  ]) {
    test(`means with Enter what was written, ${what}, ${when}`, async () => {
      const { made, input, changes } = choice();

      await list(input, text);
      press(input, 'Enter');

      assert.equal(made.value.name, meant);
      assert.equal(changes.length, 1);
    });
  }
}

test('keeps what was entered where Escape leaves the field at once', () => {
  const { made, input, changes } = choice();

  write(input, 'Karshmal');
  press(input, 'Enter');
  press(input, 'Escape');
  input.blur();

  assert.deepEqual(made.value, { name: 'Karshmal' });
  assert.equal(input.value, 'Karshmal');
  assert.deepEqual(changes, [{ name: 'Karshmal' }]);
});

test('takes half a name up again', () => {
  const { made, input, hint } = choice();
  made.show({ entity: '1', name: 'Karshmal' });

  made.resume('Tel');
  made.show({ entity: '1', name: 'Karshmal' });

  assert.equal(input.value, 'Tel');
  assert.equal(hint.textContent, 'canvas.entity.unfinished');
  assert.equal(made.unfinished, 'Tel');
});

test('heeds no answer to an earlier question', async () => {
  const answers = [];
  const { input, list } = choice(() => new Promise((answer) => answers.push(answer)));

  await typed(input, 'K');
  await typed(input, 'Ka');
  answers[1]([KNOWN[1]]);
  await settled();
  answers[0]([KNOWN[0]]);
  await settled();

  assert.deepEqual(list.children.map(({ textContent }) => textContent), ['Karshmal Agency', 'canvas.entity.add']);
});

test('keeps half a name that was left, says so, and stays with what was told before', async () => {
  const { made, input, hint, changes } = choice();
  made.show({ entity: '1', name: 'Karshmal' });

  await typed(input, 'Tel');
  input.blur();
  made.show({ entity: '1', name: 'Karshmal' });

  assert.equal(input.value, 'Tel');
  assert.equal(hint.textContent, 'canvas.entity.unfinished');
  assert.equal(input.getAttribute('aria-invalid'), 'true');
  assert.deepEqual(made.value, { entity: '1', name: 'Karshmal' });
  assert.deepEqual(changes, []);
  input.focus();
  press(input, 'Escape');
  assert.equal(input.value, 'Karshmal');
  assert.equal(hint.textContent, '');
});

test('takes a name that is known letter by letter when it is left', async () => {
  const { made, input, hint, changes } = choice();

  await typed(input, 'Karshmal');
  input.blur();

  assert.deepEqual(made.value, { entity: '1', name: 'Karshmal' });
  assert.equal(changes.length, 1);
  assert.equal(hint.textContent, '');
});

test('is none when its name was taken away', () => {
  const { made, input } = choice();
  made.show({ entity: '1', name: 'Karshmal' });

  write(input, '');
  input.blur();

  assert.equal(made.value, null);
});

test('says that it cannot be looked up, and still adds', async () => {
  const { made, input, list } = choice(() => Promise.reject(new Error('away')));

  await typed(input, 'Telfora');
  assert.equal(list.children.at(-1).textContent, 'canvas.entity.unreached');
  press(input, 'Enter');

  assert.deepEqual(made.value, { name: 'Telfora' });
});

test('knows by its id an entity that was shown before', () => {
  choice().made.show({ entity: '9', name: 'Mazur' });

  assert.deepEqual(entityOf('9'), { entity: '9', name: 'Mazur' });
  assert.deepEqual(entityOf('unheard'), { entity: 'unheard', name: 'unheard' });
});

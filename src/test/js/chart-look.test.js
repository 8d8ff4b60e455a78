import assert from 'node:assert/strict';
import { test } from 'node:test';
import { optionsOf, seriesOf } from '../../../webapp/modules/chart-look.js';

const colors = { ink: 'ink', soft: 'soft', line: 'line', surface: 'paper', series: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] };
const arabic = { rightToLeft: true, language: 'ar', font: 'Face', colors };
const english = { rightToLeft: false, language: 'en', font: 'Face', colors };
const painted = (color, strokes) => `${color} with ${strokes.length}`;

test('runs from right to left in Arabic, and its numbers stand where reading begins', () => {
  const { scales, plugins } = optionsOf('bar', { stacked: true }, arabic);

  assert.equal(scales.x.reverse, true);
  assert.equal(scales.y.position, 'right');
  assert.equal(plugins.legend.rtl, true);
  assert.equal(plugins.tooltip.textDirection, 'rtl');
  assert.equal(optionsOf('bar', {}, english).scales.x.reverse, false);
});

test('turns bars that lie down with the page, too', () => {
  const { indexAxis, scales } = optionsOf('bar', { across: true }, arabic);

  assert.equal(indexAxis, 'y');
  assert.equal(scales.x.reverse, true);
  assert.equal(scales.y.position, 'right');
});

test('writes numbers with the digits of the page', () => {
  const half = (page) => optionsOf('line', { unit: 'share' }, page).scales.y.ticks.callback(0.5);

  assert.equal(half(english), '50%');
  assert.match(half(arabic), /50/);
});

test('never moves', () => {
  assert.equal(optionsOf('bar', {}, english).animation, false);
});

test('tells the words of the table beside each number', () => {
  const { label } = optionsOf('bar', { unit: 'hours' }, english).plugins.tooltip.callbacks;

  assert.equal(label({ dataset: { label: 'Layla', texts: ['0 h 05 min', '1 h 30 min'] }, dataIndex: 1 }), 'Layla: 1 h 30 min');
});

test('tells series apart by what is painted over them', () => {
  const series = Array.from({ length: 8 }, (none, at) => ({ label: String(at), data: [], texts: [] }));

  const fills = seriesOf('bar', {}, series, colors, (color, strokes) => JSON.stringify(strokes));

  assert.equal(new Set(fills.map(({ backgroundColor }) => backgroundColor)).size, 8);
});

test('paints labels in their own colours', () => {
  const own = { ...colors, labels: ['#112233'] };

  const [bar] = seriesOf('bar', { colors: ['#001122'] }, [{ label: 'spans', data: [1], texts: ['1'] }], own, painted);

  assert.deepEqual(bar.backgroundColor, ['#112233']);
});

test('lets what is told in several charts look the same in each', () => {
  const [bar] = seriesOf('bar', {}, [{ at: 3, label: 'assigned', data: [1], texts: ['1'] }], colors, painted);

  assert.equal(bar.backgroundColor, 'd with 1');
});

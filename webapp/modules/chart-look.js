const SERIES = 8;
const TILE = 10;

// What is painted over each series but the first, so that nobody needs its colour: strokes through a tile, from x and y to
// x and y, such that they meet those of the next tile.
const STROKES = [
  [],
  [[0, TILE, TILE, 0]],
  [[0, 0, TILE, TILE]],
  [[0, 5, TILE, 5]],
  [[5, 0, 5, TILE]],
  [
    [0, TILE, TILE, 0],
    [0, 0, TILE, TILE],
  ],
  [[4, 5, 6, 5]],
  [
    [0, 5, TILE, 5],
    [5, 0, 5, TILE],
  ],
];

/**
 * The colours that the style sheets give to charts, as they are where this element stands, and those of labels, which people
 * chose for light pages: on dark ones they are lighter.
 */
export function colorsOf(element, labels = []) {
  const of = (name) => computed(element, `var(--${name})`);
  return {
    ink: of('ink'),
    soft: of('ink-soft'),
    line: of('line'),
    surface: of('surface'),
    labels: labels.map((color) => computed(element, `light-dark(${color}, color-mix(in oklab, ${color} 60%, white))`)),
    series: Array.from({ length: SERIES }, (none, at) => of(`series-${at + 1}`)),
  };
}

function computed(element, wanted) {
  const probe = document.createElement('span');
  probe.style.color = wanted;
  element.parentElement.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/**
 * The series of a chart as its library draws them: each looks as its place says, or as its own number `at`. `paint` makes of a colour
 * and strokes what fills a bar.
 */
export function seriesOf(type, look, series, colors, paint = tiled) {
  return series.map((each, order) => {
    const at = each.at ?? order;
    const color = colors.series[at % SERIES];
    return type === 'line'
      ? { ...each, borderColor: color, backgroundColor: color, borderWidth: 2, pointRadius: 4, pointHoverRadius: 6 }
      : {
          ...each,
          backgroundColor: look.colors ? colors.labels : paint(color, STROKES[at % STROKES.length], colors.surface),
          borderColor: look.colors ? colors.soft : color,
          borderWidth: look.dense ? 0 : 1,
          maxBarThickness: 44,
          categoryPercentage: look.dense ? 1 : 0.8,
          barPercentage: look.dense ? 0.96 : 0.9,
        };
  });
}

function tiled(color, strokes, over) {
  if (strokes.length === 0) {
    return color;
  }
  const tile = Object.assign(document.createElement('canvas'), { width: TILE, height: TILE });
  const pen = tile.getContext('2d');
  pen.fillStyle = color;
  pen.fillRect(0, 0, TILE, TILE);
  pen.strokeStyle = over;
  pen.lineWidth = 1.5;
  for (const [x, y, toX, toY] of strokes) {
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(toX, toY);
    pen.stroke();
  }
  return pen.createPattern(tile, 'repeat');
}

/** Options of the library for a chart on a page that runs from right to left or not, in its language and face. */
export function optionsOf(type, look, page) {
  const { rightToLeft, colors } = page;
  const font = { family: page.font, size: 13 };
  const textDirection = rightToLeft ? 'rtl' : 'ltr';
  return {
    indexAxis: look.across ? 'y' : 'x',
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    locale: numbersOf(page.language),
    interaction: { mode: look.stacked && !look.across ? 'index' : 'nearest', intersect: false },
    scales: scalesOf(look, page, font),
    plugins: {
      legend: {
        display: !look.colors && type !== 'line',
        rtl: rightToLeft,
        textDirection,
        align: 'start',
        labels: { color: colors.ink, font, boxWidth: 18, boxHeight: 14 },
      },
      tooltip: {
        rtl: rightToLeft,
        textDirection,
        titleFont: font,
        bodyFont: font,
        filter: ({ raw }) => raw !== 0,
        callbacks: { label: ({ dataset, dataIndex }) => `${dataset.label}: ${dataset.texts[dataIndex]}` },
      },
    },
  };
}

function scalesOf(look, { rightToLeft, language, colors }, font) {
  const ticks = { color: colors.soft, font, maxRotation: 0, autoSkipPadding: 12 };
  const names = { stacked: look.stacked, offset: true, grid: { display: false }, border: { color: colors.line }, ticks };
  const numbers = {
    stacked: look.stacked,
    beginAtZero: true,
    title: { display: Boolean(look.axis), text: look.axis, color: colors.soft, font },
    max: look.unit === 'share' ? 1 : undefined,
    grid: { color: colors.line },
    border: { display: false },
    ticks: { ...ticks, precision: look.unit === 'count' || !look.unit ? 0 : undefined, callback: numberIn(look, language) },
  };
  const side = rightToLeft ? 'right' : 'left';
  return look.across
    ? { x: { ...numbers, reverse: rightToLeft }, y: { ...names, ticks: { ...ticks, autoSkip: false }, position: side } }
    : { x: { ...names, reverse: rightToLeft }, y: { ...numbers, position: side } };
}

function numberIn({ unit }, language) {
  const style = unit === 'share' ? { style: 'percent' } : { maximumFractionDigits: 2 };
  const format = new Intl.NumberFormat(numbersOf(language), style);
  return (value) => format.format(value);
}

// Arabic with the digits that the rest of the page has.
function numbersOf(language) {
  return language === 'ar' ? 'ar-u-nu-latn' : language;
}

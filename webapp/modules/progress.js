// How charts look: in the colours of the light that one reads by, told apart without them too, from right to left where the
// page runs so, and without any motion. PrimeFaces makes them with nothing on them, and what they show beside.
import { colorsOf, optionsOf, seriesOf } from './chart-look.js';

function draw() {
  for (const widget of Object.values(window.PrimeFaces.widgets)) {
    if (widget.cfg.config?.shown) {
      widget.chart?.destroy();
      widget.cfg.config = dressed(widget.cfg.config, widget.canvas[0]);
      widget._render();
    }
  }
}

function dressed({ type, look, shown }, canvas) {
  const colors = colorsOf(canvas, look.colors);
  const page = {
    rightToLeft: document.documentElement.dir === 'rtl',
    language: document.documentElement.lang,
    font: getComputedStyle(document.body).fontFamily,
    colors,
  };
  if (look.across) {
    canvas.parentElement.style.blockSize = `${3 + 1.75 * shown.labels.length}rem`;
  }
  const data = { labels: shown.labels, datasets: seriesOf(type, look, shown.datasets, colors) };
  return { type, look, shown, data, options: optionsOf(type, look, page) };
}

draw();
document.addEventListener('reading-changed', draw);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);

// Everything that the annotation page needs, the canvas first: the others ask it what to show.
import './text-canvas.js';
import './label-palette.js';
import './span-list.js';
import './span-attributes.js';
import './save-state.js';
import './span-counts.js';
import './key-sheet.js';
import './talk-panel.js';
import './guideline-card.js';
import './reading-panel.js';
import './sign-in-again.js';
import './two-versions.js';

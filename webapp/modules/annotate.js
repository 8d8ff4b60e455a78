// Everything that the annotation page needs, the canvas first: the others ask it what to show.
import './text-canvas.js';
import './label-palette.js';
import './span-list.js';
import './span-attributes.js';
import './save-state.js';
import './span-counts.js';
import './sign-in-again.js';
import './two-versions.js';
import { firstFrame } from './first-spans.js';

// What is only there once it is called for does not stand in the way of the text.
firstFrame().then(() => import('./called-for.js'));

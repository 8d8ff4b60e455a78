// Everything that the reviewer's page needs, the desk first: the others ask it what to show.
import './review-desk.js';
import './key-sheet.js';
import './reading-panel.js';
import './save-state.js';
import './sign-in-again.js';

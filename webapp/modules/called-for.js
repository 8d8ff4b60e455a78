// What the annotation page shows to whoever calls for it.
import './key-sheet.js';
import './talk-panel.js';
import './guideline-card.js';
import './reading-panel.js';
import './training-feedback.js';
import './gold-origin.js';

import './theme-switch.js';

/** What can be chosen of each part of how a person reads; sizes in percent of the house's own, from small to large. */
export const OFFERED = {
  textSize: [85, 100, 115, 130, 150, 175, 200],
  lineHeight: [80, 90, 100, 115, 130, 150],
  density: ['compact', 'usual', 'airy'],
  face: ['naskh', 'kufi', 'sans', 'system'],
  theme: ['system', 'light', 'dark'],
  shortcuts: ['plain', 'alt'],
};

const NAMES = { density: 'canvas.reading.density.', face: 'canvas.reading.face.', theme: 'script.theme.', shortcuts: 'canvas.reading.shortcuts.' };

/** How the house shows texts to who has not chosen; the light is not the house's to choose, and keys are not how it looks. */
export const USUAL = { textSize: 100, lineHeight: 100, density: 'usual', face: 'naskh' };

/** The next larger size with `by` 1, the next smaller with -1; the same where there is none. */
export function stepped(part, size, by) {
  const offered = OFFERED[part];
  const at = offered.indexOf(size);
  return offered[Math.min(Math.max((at < 0 ? offered.indexOf(USUAL[part]) : at) + by, 0), offered.length - 1)];
}

/** The message key of what a choice is called. */
export function nameOf(part, value) {
  return NAMES[part] + value;
}

/** Of a wish only what is offered. */
export function possible(wish) {
  return Object.fromEntries(Object.entries(wish ?? {}).filter(([part, value]) => OFFERED[part]?.includes(value)));
}

/** How the page is shown: what its root element says. */
export function shown({ textSize, lineHeight, density, face, theme, shortcuts }) {
  const said = { textSize: Number(textSize), lineHeight: Number(lineHeight), density, face, theme: theme || 'system', shortcuts };
  return { ...USUAL, theme: 'system', shortcuts: 'plain', ...possible(said) };
}

/** What a selection goes by: its name, and the sentence that says so when it is switched to. */
export const GRAINS = {
  word: { name: 'canvas.grain.word', told: 'canvas.snap-words' },
  clitic: { name: 'canvas.grain.clitic', told: 'canvas.snap-clitics' },
  letter: { name: 'canvas.grain.letter', told: 'canvas.snap-letters' },
};

/** The next finer one, after the finest the first again; particles are for the scripts that write them together. */
export function nextGrain(grain, language) {
  const order = /^ar\b|^$/.test(language) ? ['word', 'clitic', 'letter'] : ['word', 'letter'];
  return order[(order.indexOf(grain) + 1) % order.length];
}

/** An example in pieces `{text, marked}`: what stands in square brackets is what is marked, and the brackets go. */
export function pieces(example) {
  return example
    .split(/\[([^[\]]*)\]/)
    .map((text, at) => ({ text, marked: at % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** Makes these the children of an element. What stands where it should is not moved: whoever writes in it goes on writing. */
export function arrange(list, elements) {
  const wanted = new Set(elements);
  [...list.children].filter((child) => !wanted.has(child)).forEach((child) => child.remove());
  elements.forEach((element, at) => list.children[at] === element || list.insertBefore(element, list.children[at] ?? null));
}

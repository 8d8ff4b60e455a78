/** The canvas that an element beside it belongs to: the one its `for` names, else the page's. */
export function canvasOf(element) {
  const id = element.getAttribute('for');
  return id ? document.getElementById(id) : document.querySelector('text-canvas');
}

/** A new element with these attributes and, where it is given, this text. */
export function make(tag, attributes = {}, text = undefined) {
  const element = withAttributes(document.createElement(tag), attributes);
  if (text !== undefined) {
    element.textContent = text;
  }
  return element;
}

/** The element itself, with these attributes. */
export function withAttributes(element, attributes) {
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  return element;
}

/** Gives a field a value that it does not have: browsers look through the whole page for forms even where it stays the same. */
export function put(field, what, value) {
  if (field[what] !== value) {
    field[what] = value;
  }
}

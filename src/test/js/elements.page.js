/** An element as far as fields need one: attributes, children, what is written in it, and events that do not bubble. */
class PageElement extends EventTarget {
  children = [];
  dataset = {};
  value = '';
  checked = false;
  hidden = false;
  #attributes = new Map();
  #text = '';

  constructor(tag) {
    super();
    this.tag = tag;
  }

  setAttribute(name, value) {
    this.#attributes.set(name, String(value));
    if (['id', 'value', 'type'].includes(name)) {
      this[name] = String(value);
    }
    this.hidden ||= name === 'hidden';
  }

  getAttribute(name) {
    return this.#attributes.get(name) ?? null;
  }

  removeAttribute(name) {
    this.#attributes.delete(name);
  }

  append(...nodes) {
    this.children.push(...nodes);
  }

  replaceChildren(...nodes) {
    this.children = nodes;
  }

  get textContent() {
    return this.#text + this.children.map((child) => child.textContent ?? child).join('');
  }

  set textContent(text) {
    this.#text = text;
    this.children = [];
  }

  querySelectorAll(selector) {
    const below = this.children.flatMap((child) => [child, ...(child.querySelectorAll?.('*') ?? [])]);
    return below.filter((element) => selector.split(', ').some((one) => matches(element, one)));
  }

  querySelector(selector) {
    return this.querySelectorAll(selector)[0] ?? null;
  }

  focus() {
    document.activeElement = this;
  }

  blur() {
    document.activeElement = null;
    this.dispatchEvent(new Event('blur'));
  }

  scrollIntoView() {}
}

function matches(element, selector) {
  const [, role] = /^\[role=(\w+)\]$/.exec(selector) ?? [];
  return selector === '*' || element.tag === selector || (role !== undefined && element.getAttribute('role') === role);
}

/** Begins an empty page. */
export function openPage() {
  globalThis.document = { activeElement: null, createElement: (tag) => new PageElement(tag) };
}

/** Writes into a field as a person does, who is in it. */
export function write(field, text) {
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

/** Presses a key in a field; answers the event. */
export function press(field, code) {
  const event = Object.assign(new Event('keydown', { cancelable: true }), { code, isComposing: false });
  field.dispatchEvent(event);
  return event;
}

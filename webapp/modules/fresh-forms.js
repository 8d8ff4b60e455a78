const KEY = 'pressed';
const BUTTONS = 'form:has([name="jakarta.faces.ViewState"]) :is(button, input[type=submit])';

/**
 * The server has forgotten the forms of a page whose session was renewed in place. Whoever presses a button of theirs gets
 * the page afresh, with the button pressed; marking needs none of them, and goes on without.
 */
export function refreshFormsWhenPressed() {
  document.addEventListener('click', press, { capture: true });
}

if (globalThis.window) {
  window.addEventListener('load', () => {
    const pressed = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    document.getElementsByName(pressed)[0]?.click();
  });
}

function press(event) {
  const button = event.target.closest(BUTTONS);
  // What waits to be saved comes first: the page itself holds the button back as long.
  if (button?.name && !document.querySelector('text-canvas').waiting) {
    event.preventDefault();
    event.stopImmediatePropagation();
    sessionStorage.setItem(KEY, button.name);
    location.reload();
  }
}

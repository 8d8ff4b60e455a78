/**
 * Locks a form from when it is sent until it is answered: what would be typed meanwhile, the answer would wipe out. Who
 * stood in it stands there again afterwards.
 */
export function lockWhileSending() {
  const { jQuery } = window;
  const locked = new Map();
  jQuery(document).on('pfAjaxSend', (_, request, { source }) => {
    const form = document.getElementById(source?.id ?? source)?.closest('form.form');
    if (form) {
      locked.set(request, { id: form.id, focus: form.contains(document.activeElement) ? document.activeElement.id : source });
      lock(form, true);
    }
  });
  const answered = (_, request) => {
    const { id, focus } = locked.get(request) ?? {};
    const form = document.getElementById(id);
    locked.delete(request);
    if (form) {
      lock(form, false);
      // Only now the button that was pressed can be used again.
      setTimeout(() => document.activeElement === document.body && document.getElementById(focus)?.focus());
    }
  };
  jQuery(document).on('pfAjaxComplete pfAjaxError', answered);
}

function lock(form, locked) {
  form.inert = locked;
  form.ariaBusy = locked ? 'true' : null;
}

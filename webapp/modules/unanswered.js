import { say } from './words.js';

/** Says why, where something that was sent is refused as a whole or never arrives: what was written stands there still. */
export function tellWhatIsUnanswered() {
  const { jQuery } = window;
  jQuery(document).on('pfAjaxError', (_, request, { source }, reason) => {
    if (reason !== 'abort') {
      free(source?.id ?? source);
      widget('told')?.show([{ severity: 'error', summary: sentenceIn(request) ?? say('script.shell.unanswered'), detail: '' }]);
    }
  });
}

// The library frees a button after an answer alone.
function free(id) {
  const button = widget(id);
  button?.jq.is('button') && window.PrimeFaces.buttonEndAjaxDisabled(button, button.jq);
}

const widget = (id) => Object.values(window.PrimeFaces.widgets).find((each) => each.id === id);

// A refusal of all that was sent comes as its sentence alone.
function sentenceIn(request) {
  return request.getResponseHeader('content-type')?.startsWith('text/plain') ? request.responseText : null;
}

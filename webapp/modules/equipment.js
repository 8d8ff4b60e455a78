import { Caret } from './caret.js';
import { Fitting } from './fitting.js';
import { Handles } from './handles.js';
import { MarksMap } from './marks-map.js';
import { Note } from './note.js';
import { Pin } from './pin.js';
import { Shaping } from './shaping.js';
import { Steps } from './steps.js';
import { TalkSigns } from './talk-signs.js';

/**
 * What people work with on a canvas beside the mouse's selection: `caret`, where the keyboard is in the text; `pin`, the
 * label that all is given that is chosen; `steps` from mark to mark; `shaping` and `handles`, which change what spans
 * cover; `signs`, which tell beside the text what is talked about. `reshape(id, fragments)` makes the edit.
 */
export function equipment(canvas, paragraphs, painter, reshape) {
  new Note(canvas, paragraphs);
  new Fitting(paragraphs, painter);
  new MarksMap(canvas, paragraphs);
  return {
    caret: new Caret(canvas, paragraphs),
    pin: new Pin(canvas),
    steps: new Steps(canvas, paragraphs, (index) => painter.marked(index)),
    shaping: new Shaping(canvas, paragraphs, reshape, (id) => painter.strengthen('base', id)),
    signs: new TalkSigns(canvas, () => painter.repaint()),
    handles: new Handles(canvas, paragraphs, (id) => Boolean(painter.placeOf(id))),
  };
}

import { excerpt } from './segments.js';
import { say } from './words.js';

// Letters of each end of a relation.
const SOME = 40;

/** Says on the canvas what its set (as AnnotationSet) has refused, what went where, and that it cannot be read. */
export function sayWhatIsTold(canvas, set) {
  // What is told of an undo or redo is about that one, and not about the next.
  const tell = (sentence, { about, here, passing }, isRefusal) =>
    canvas.notice(sentence ?? say('canvas.refused'), { here, about, isRefusal, passing });
  set.addEventListener('refused', ({ detail }) => tell(unmade(detail, canvas.schema) ?? detail.detail, detail, true));
  set.addEventListener('told', ({ detail }) => tell(detail.detail, detail, false));
  set.addEventListener('unread', () => canvas.notice(say('canvas.not-read')));
}

// The server cannot tell of what it has no more which words it stood over.
function unmade({ edit, problem }, schema) {
  const gone = problem?.code === 'NoSuchMark' && edit?.exact ? [edit.from, edit.to].indexOf(problem.current?.id) : -1;
  if (gone < 0) {
    return undefined;
  }
  const ends = edit.exact.map((text) => excerpt(text, SOME));
  return say('canvas.relation.unmade', schema.relation(edit.type).name, ...ends, ends[gone]);
}

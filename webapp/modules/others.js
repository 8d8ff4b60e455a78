import { Disputes, standing } from './disputes.js';
import { wentTo } from './twins.js';
import { say, spoken } from './words.js';

/**
 * What others did to the marks that were edited here meanwhile: it shows from then on, and the person chooses between two
 * versions or is told what went where, and what of an undo or redo was left to others. `edits` (as Edits) hears of it from the
 * server, `seen` (as SeenMarks) shows it, `edit` makes edits of what was chosen, and `tell(sentence, about)` says something of
 * a range.
 */
export class Others {
  // Of one act a person is asked once, when all of it was answered.
  disputes = new Disputes((gesture) => this.#edits.isSending(gesture));
  #edits;
  #seen;
  #tell;

  constructor({ edits, seen, edit, tell }) {
    this.#edits = edits;
    this.#seen = seen;
    this.#tell = tell;
    edits.addEventListener('disputed', ({ detail }) => this.#disputed(detail));
    edits.addEventListener('partly', ({ detail }) => tell(say('canvas.undo.left', detail.left), undefined, true));
    edits.addEventListener('turned', ({ detail }) => this.#turned(detail));
    edits.addEventListener('state', () => this.disputes.look());
    this.disputes.addEventListener('chosen', ({ detail }) => {
      detail.edits.length > 0 && edit(detail.edits);
      edits.decide(detail.ids);
    });
  }

  // What stands on the server shows from now on: nobody sees again what was before both changes.
  #disputed({ disputes }) {
    this.#seen.learn(disputes.map(({ edits, problem }) => [edits[0], standing(problem)]));
    this.#seen.lift(disputes.flatMap(({ edits }) => edits));
    const agreed = this.disputes.add(disputes);
    agreed.length > 0 && this.#edits.decide(agreed);
  }

  #turned({ lost, made, problem }) {
    const { current: twin, detail } = problem;
    this.#seen.lift(lost);
    this.#seen.learn([[{ ...lost[0], id: twin.id }, twin]]);
    for (const edit of made) {
      this.#seen.note([edit]);
      this.#seen.lay([edit]);
      edit.after = this.#seen.get(edit);
    }
    if (made[0].id !== lost[0].id) {
      this.#tell(sentence(wentTo(twin, made)) ?? detail, twin.fragments.at(-1));
    }
  }
}

function sentence({ attributes, relations }) {
  const went = [attributes > 0 && say('canvas.twin.attributes', attributes), relations > 0 && say('canvas.twin.relations', relations)];
  const list = new Intl.ListFormat(spoken(), { type: 'conjunction' }).format(went.filter(Boolean));
  return list ? say('canvas.twin', list) : undefined;
}

import { arrange } from './arrange.js';
import { CommentField } from './comment-field.js';
import { make } from './elements.js';
import { markMentions } from './mentions.js';
import { spoken, say } from './words.js';

/**
 * One thread on the page: what was said, a field to answer, and a button that resolves or reopens it. What is done goes to
 * `act(deed)`; `me` is the login of who looks, `members()` tells who may be called, `leave()` takes the hands back to the text.
 */
export class ThreadView {
  element = document.createElement('li');
  #about = document.createElement('p');
  #comments = document.createElement('ol');
  #settled = document.createElement('p');
  #button = document.createElement('button');
  #answer;
  #how;
  #thread;
  #lines = new Map();
  #rewording = null;

  constructor(thread, how) {
    this.#how = how;
    this.#answer = new CommentField({
      name: say('canvas.talk.answer'),
      drafts: how.drafts,
      members: how.members,
      send: (text) => this.#act({ op: 'answer', text }),
      leave: how.leave,
    });
    this.#answer.bind(`thread ${thread.id}`);
    this.element.className = 'talk-thread';
    this.element.dataset.thread = thread.id;
    this.#about.className = 'about';
    this.#settled.className = 'settled';
    Object.assign(this.#button, { type: 'button', className: 'settle' });
    this.#button.addEventListener('click', () => this.#settle());
    this.element.append(this.#about, this.#comments, this.#settled, this.#answer.element, this.#button);
  }

  /** `away` says that what waits will not arrive at once. */
  show(thread, { away }) {
    this.#thread = thread;
    const resolved = thread.state === 'resolved';
    this.element.classList.toggle('resolved', resolved);
    this.#about.hidden = !thread.gone;
    this.#about.textContent = thread.gone ? say('canvas.talk.gone', isolated(thread.quote ?? '')) : '';
    arrange(this.#comments, thread.comments.map((comment) => this.#lineOf(comment, away)));
    this.#settled.hidden = !thread.by;
    this.#settled.textContent = thread.by
      ? say(resolved ? 'canvas.talk.resolved-by' : 'canvas.talk.reopened-by', this.#nameOf(thread.by), moment(thread.at))
      : '';
    this.#answer.element.hidden = resolved;
    this.#button.textContent = say(resolved ? 'canvas.talk.reopen' : 'canvas.talk.resolve');
  }

  focus() {
    this.#thread.state === 'open' ? this.#answer.focus() : this.#button.focus();
  }

  /** Looks again what is written and not sent. */
  refresh() {
    this.#answer.refresh();
  }

  #settle() {
    this.#act({ op: 'settle', state: this.#thread.state === 'open' ? 'resolved' : 'open' });
    this.#how.leave();
  }

  #act(deed) {
    this.#how.act({ thread: this.#thread.id, ...deed });
  }

  #nameOf({ login, name }) {
    return login === this.#how.me ? say('canvas.talk.you') : isolated(name || login);
  }

  // A line that tells the same stays, and whoever reads or rewords it is not disturbed by what others say.
  #lineOf(comment, away) {
    const told = JSON.stringify([comment, away && comment.waiting]);
    const known = this.#lines.get(comment.id);
    if (known?.told === told || (known && this.#rewording === comment.id)) {
      return known.line;
    }
    const line = this.#line(comment, away);
    this.#lines.set(comment.id, { told, line });
    return line;
  }

  #line(comment, away) {
    const line = document.createElement('li');
    const { author, written, edited, removed, text, waiting } = comment;
    const head = make('div', { class: 'by' });
    const time = make('time', { datetime: new Date(written).toISOString() }, moment(written));
    head.append(make('bdi', { class: 'author' }, this.#nameOf(author)), time);
    if (edited && !removed) {
      head.append(make('span', { class: 'edited' }, say('canvas.talk.edited')));
    }
    const said = make('p', { class: removed ? 'removed' : 'said' }, removed ? say('canvas.talk.removed') : text);
    said.dir = removed ? '' : 'auto';
    if (!removed) {
      markMentions(said, this.#how.members);
    }
    line.className = 'comment';
    line.append(head, said);
    if (waiting && away) {
      line.append(make('p', { class: 'waiting' }, say('canvas.talk.waiting')));
    }
    if (author.login === this.#how.me && !removed) {
      line.append(this.#acts(comment, line, said));
    }
    return line;
  }

  #acts(comment, line, said) {
    const acts = make('div', { class: 'acts' });
    const reword = make('button', { type: 'button', class: 'reword' }, say('canvas.talk.reword'));
    const remove = make('button', { type: 'button', class: 'take-back' }, say('canvas.talk.take-back'));
    reword.addEventListener('click', () => this.#reword(comment, line, said));
    remove.addEventListener('click', () => this.#takeBack(comment, remove));
    remove.addEventListener('blur', () => (remove.textContent = say('canvas.talk.take-back')));
    acts.append(reword, remove);
    return acts;
  }

  // There is no way back, so the second press counts.
  #takeBack({ id }, button) {
    const sure = say('canvas.talk.take-back-sure');
    if (button.textContent === sure) {
      this.#act({ op: 'takeBack', comment: id });
      this.#how.leave();
    } else {
      button.textContent = sure;
    }
  }

  #reword({ id, text }, line, said) {
    const { drafts, members } = this.#how;
    const finish = () => {
      this.#rewording = null;
      this.#lines.delete(id);
      this.show(this.#thread, { away: false });
    };
    const field = new CommentField({
      name: say('canvas.talk.reword'),
      drafts,
      members,
      send: (changed) => {
        finish();
        this.#act({ op: 'reword', comment: id, text: changed });
      },
      leave: () => {
        finish();
        this.#how.leave();
      },
    });
    this.#rewording = id;
    field.bind(`comment ${id}`, text);
    said.replaceWith(field.element);
    line.querySelector('.acts').hidden = true;
    field.focus();
  }
}

// A name or a quotation keeps its direction to itself, whatever letters it holds.
function isolated(text) {
  return `\u2068${text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}\u2069`;
}

/** A moment as the page writes it. */
export function moment(time) {
  return new Intl.DateTimeFormat(spoken(), { dateStyle: 'medium', timeStyle: 'short', numberingSystem: 'latn' }).format(new Date(time));
}

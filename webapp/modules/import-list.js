import { figure, say, size } from './words.js';

const MEGABYTE = 2 ** 20;
const STATES = ['imported', 'duplicate', 'refused', 'unsent'];

/** What became of each file that was dropped: the newest last, and a count of each outcome above. */
export class ImportList extends HTMLElement {
  #summary = document.createElement('p');
  #list = document.createElement('ol');
  #counts = new Map(STATES.map((status) => [status, 0]));

  connectedCallback() {
    this.#summary.setAttribute('role', 'status');
    this.replaceChildren(this.#summary, this.#list);
    const { files } = window.PrimeFaces.widgets;
    files.cfg.onAdd = (file, accept) => this.#isTooLarge(file) || send(file, accept);
    files.jq.fileupload('option', 'formData', function () {
      return [...files.createPostData(), { name: 'file-name', value: this.files[0].name }];
    });
    files.cfg.oncomplete = (outcome, upload) => {
      if (outcome?.status) {
        this.#add(outcome);
      } else if (['error', 'timeout'].includes(upload.textStatus)) {
        this.#add({ status: 'unsent', name: upload.files[0].name, again: () => upload.submit() });
      }
    };
    // No small pictures of pictures, which are refused anyway.
    files.IMAGE_TYPES = /$^/;
    dropAnywhere(files);
  }

  /** Such a file is not even sent. */
  #isTooLarge({ name, size }) {
    const largest = Number(this.dataset.largest);
    if (size <= largest) {
      return false;
    }
    const sizes = [Math.ceil(size / MEGABYTE), Math.floor(largest / MEGABYTE)].map(figure);
    this.#add({ name, status: 'refused', detail: say('script.import.too-large', ...sizes) });
    return true;
  }

  #add(outcome) {
    this.#count(outcome.status, 1);
    const line = document.createElement('li');
    line.className = outcome.status;
    line.append(isolated(outcome.name), ' ', outcome.again ? this.#unsent(outcome, line) : this.#fate(outcome));
    this.#list.append(line);
  }

  #count(status, change) {
    this.#counts.set(status, this.#counts.get(status) + change);
    this.#summary.textContent = STATES.filter((status) => this.#counts.get(status) > 0)
      .map((status) => say(`script.import.${status}-count`, this.#counts.get(status)))
      .join(' · ');
  }

  #unsent({ status, again }, line) {
    const fate = document.createElement('span');
    const button = document.createElement('button');
    fate.className = 'fate';
    button.type = 'button';
    button.textContent = say('script.import.again');
    button.addEventListener('click', () => {
      line.remove();
      this.#count(status, -1);
      again();
    });
    fate.append(say('script.import.unsent'), ' ', button);
    return fate;
  }

  #fate({ status, article, heading, detail }) {
    const fate = document.createElement('span');
    fate.className = 'fate';
    if (status === 'refused') {
      fate.textContent = detail;
      return fate;
    }
    const link = document.createElement('a');
    link.href = this.dataset.article + article;
    link.append(status === 'imported' ? say('script.import.open') : isolated(heading));
    fate.append(say(`script.import.${status}`), ' ', link, detail ? ` ${detail}` : '');
    return fate;
  }
}

// PrimeFaces refuses some letters in names of files. To us a name is a title, so it is sent beside the file.
function send(file, accept) {
  file.uploadName = 'article';
  accept(file);
  dress(file.row[0], file);
}

// What PrimeFaces says in a file's line is English.
function dress(row, file) {
  row.querySelector('.ui-fileupload-filename').dir = 'auto';
  row.querySelector('.ui-fileupload-filename + div').textContent = size(file.size);
  row.querySelector('[role=progressbar]').setAttribute('aria-label', say('script.import.sending', file.name));
  const stop = row.querySelector('button');
  stop.title = say('script.import.stop');
  stop.setAttribute('aria-label', say('script.import.stop-sending', file.name));
  stop.querySelector('.ui-button-text').remove();
}

// The page is one zone, and its frame lights up while files are held over it.
function dropAnywhere(files) {
  files.jq.fileupload('option', 'dropZone', window.jQuery(document));
  let over = 0;
  const held = (event, depth) => {
    event.preventDefault();
    over = depth;
    document.documentElement.classList.toggle('dragging', over > 0);
  };
  document.addEventListener('dragenter', (event) => held(event, over + 1));
  document.addEventListener('dragleave', (event) => held(event, over - 1));
  document.addEventListener('drop', (event) => held(event, 0));
}

function isolated(text) {
  const element = document.createElement('bdi');
  element.textContent = text;
  return element;
}

customElements.define('import-list', ImportList);

// What the page says to people, by message key. The server puts the sentences of the reader's language into #words.

let words = {};
let language = 'en';
// By what they do: to make one takes longer than to use it a hundred times.
const made = new Map();

if (globalThis.document) {
  learn(JSON.parse(document.getElementById('words')?.textContent || '{}'), document.documentElement.lang || 'en');
}

/** Takes sentences (message key to ICU pattern) and the language they are in. */
export function learn(sentences, inLanguage) {
  words = sentences;
  language = inLanguage;
  made.clear();
}

/** The language that the page speaks, which need not be the article's. */
export function spoken() {
  return language;
}

/** The sentence for a key, with `{0}` and `{0, plural, one {…} other {…}}` filled in. */
export function say(key, ...values) {
  return fill(words[key] ?? key, values);
}

/** A number as the page writes it: Western digits, grouped as the language does. */
export function figure(number) {
  return once('number', () => new Intl.NumberFormat(language, { numberingSystem: 'latn' })).format(number);
}

/** So many bytes, in the largest unit of which there is one. */
export function size(bytes) {
  const power = [2 ** 20, 2 ** 10, 1].find((power) => bytes >= power) ?? 1;
  const [unit, unitDisplay] = { 1: ['byte', 'long'], [2 ** 10]: ['kilobyte', 'short'], [2 ** 20]: ['megabyte', 'short'] }[power];
  const how = { style: 'unit', unit, unitDisplay, numberingSystem: 'latn', maximumFractionDigits: 1 };
  return new Intl.NumberFormat(language, how).format(bytes / power);
}

function once(what, make) {
  if (!made.has(what)) {
    made.set(what, make());
  }
  return made.get(what);
}

function fill(pattern, values) {
  let text = '';
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '{') {
      const end = closing(pattern, at);
      text += value(pattern.slice(at + 1, end), values);
      at = end;
    } else if (pattern.startsWith("''", at)) {
      text += "'";
      at++;
    } else {
      text += pattern[at];
    }
  }
  return text;
}

function value(argument, values) {
  const [, index, choices] = argument.match(/^\s*(\d+)\s*(?:,\s*plural\s*,(.*))?$/s) ?? [];
  const given = values[Number(index)];
  if (choices === undefined) {
    return typeof given === 'number' ? figure(given) : String(given);
  }
  const branches = branchesOf(choices);
  const chosen = branches[`=${given}`] ?? branches[once('plural', () => new Intl.PluralRules(language)).select(given)] ?? branches.other;
  return fill(chosen.replaceAll('#', figure(given)), values);
}

function branchesOf(choices) {
  const branches = {};
  const name = /\s*(=\d+|\w+)\s*\{/y;
  for (let found = name.exec(choices); found; found = name.exec(choices)) {
    const end = closing(choices, name.lastIndex - 1);
    branches[found[1]] = choices.slice(name.lastIndex, end);
    name.lastIndex = end + 1;
  }
  return branches;
}

function closing(pattern, opening) {
  let depth = 0;
  for (let at = opening; at < pattern.length; at++) {
    depth += pattern[at] === '{' ? 1 : pattern[at] === '}' ? -1 : 0;
    if (depth === 0) {
      return at;
    }
  }
  throw new Error(`unbalanced pattern: ${pattern}`);
}

import { isRelation, tellsOtherwise } from './disputes.js';

const TWIN = ['AlreadyMarked', 'AlreadyJoined'];

/**
 * What becomes of a mark that was made here while somebody else made the same: `made`, pairs of an item of the queue and what
 * its edit becomes, and the items that are `gone`; null where nothing is left but to say so.
 *
 * What was told of it and joined to it is meant for its twin. Where it was given another label or place before it was sent, it
 * is no twin any more, and is made as it became.
 */
export function turned(item, { code, current: twin }, queue) {
  const { id, op } = item.edit ?? {};
  const later = queue.filter((other) => other !== item && other.edit?.id === id);
  if (!TWIN.includes(code) || !op?.startsWith('create') || item.withdrawn || later.some(isRemoval)) {
    return null;
  }
  const changes = later.slice(0, later.findLastIndex(isOther) + 1);
  if (changes.length > 0) {
    return { made: [[item, changes.reduce((edit, { edit: change }) => upon(edit, change), item.edit)]], gone: changes };
  }
  return isRelation(twin) ? null : moved(item, twin, later, queue);
}

/** What went to a twin by these edits, to be told: how many `attributes` and `relations`. */
export function wentTo(twin, edits) {
  const told = edits.filter(({ id, revision }) => id === twin.id && revision !== 0);
  const codes = told.flatMap(({ attributes = {} }) => Object.keys(attributes).filter((code) => attributes[code] !== null));
  return { attributes: new Set(codes).size, relations: edits.filter(({ op }) => op === 'createRelation').length };
}

function moved(item, twin, later, queue) {
  const { id, attributes = {} } = item.edit;
  const told = Object.keys(attributes).length > 0 ? [[item, { op: 'updateSpan', attributes }]] : [];
  const updates = [...told, ...later.map((each) => [each, each.edit])];
  const wanted = Object.assign({}, ...updates.map(([, edit]) => edit.attributes));
  // Made without knowing what the twin tells: the server refuses it so that the person chooses.
  const revision = tellsOtherwise(twin, wanted) ? 0 : twin.revision;
  const onTwin = updates.map(([each, { before, after, ...edit }], i) => [each, { ...edit, id: twin.id, revision: i > 0 ? undefined : revision }]);
  const there = (end) => (end === id ? twin.id : end);
  const joined = queue
    .filter(({ edit }) => edit?.op === 'createRelation' && [edit.from, edit.to].includes(id))
    .map((each) => [each, { ...each.edit, from: there(each.edit.from), to: there(each.edit.to) }]);
  const made = [...onTwin, ...joined];
  return made.length > 0 ? { made, gone: told.length > 0 ? [] : [item] } : null;
}

function upon({ attributes, ...edit }, { attributes: told, layer, label, fragments, exact, type }) {
  const values = Object.fromEntries(Object.entries({ layer, label, fragments, exact, type }).filter(([, value]) => value !== undefined));
  const { begin, end, ...rest } = edit;
  const place = fragments || begin === undefined ? {} : { begin, end };
  return { ...rest, ...place, ...values, ...((attributes || told) && { attributes: { ...attributes, ...told } }) };
}

const isRemoval = ({ edit }) => edit.op.startsWith('delete');

/** Whether an item makes of a mark one that its twin is not. */
function isOther({ edit: { layer, label, fragments, type } }) {
  return [layer, label, fragments, type].some((value) => value !== undefined);
}

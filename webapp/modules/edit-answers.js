/** Whether an answer says what has become of each edit. */
export function isWhole({ applied, revision }) {
  return Array.isArray(applied) && Number.isInteger(revision);
}

/**
 * What a refusal of an item means: `upon`, the revision that the item is to be made upon once more, or else the items that
 * are `lost`, and whether they are `disputed`. `stepped` is the revision that an undo of one's own gave to the mark, if one
 * did.
 */
export function meaningOf(item, status, problem, queue, stepped) {
  const { op, id, revision } = item.edit ?? {};
  if (stepped !== undefined && stepped === problem.current?.revision && stepped !== revision) {
    // Nobody else: an undo of one's own came between, and what was pressed after it is meant.
    return { upon: stepped };
  }
  const isOwn = stepped !== undefined && !(problem.current?.revision > stepped);
  // What was taken back already is not asked about.
  const disputed = !isOwn && !item.withdrawn && isDisputed(item, status, problem);
  const lost = disputed
    ? queue.filter(({ edit }) => edit?.id === id)
    : op?.startsWith('create') ? builtOn(id, queue) : [item];
  return { disputed, lost };
}

export function editsOf(items) {
  return items.map(({ edit }) => edit).filter(Boolean);
}

/** What undos and redos among them will make of the marks. */
export function shownBy(items) {
  return items.flatMap(({ shows = [] }) => shows);
}

/** Whether somebody changed or removed what this edit changes. */
function isDisputed({ edit }, status, { code } = {}) {
  return status === 409 && /^(update|delete)/.test(edit?.op) && ['ChangedMeanwhile', 'NoSuchMark'].includes(code);
}

/** The items that are of no use without this span or relation, and those that are not without them. */
function builtOn(id, queue) {
  const missing = new Set([id]);
  return queue.filter(({ edit }) => {
    const isUseless = edit && [edit.id, edit.from, edit.to].some((one) => missing.has(one));
    return isUseless && missing.add(edit.id);
  });
}

/** Whether an answer says what has become of each edit. */
export function isWhole({ applied, revision }) {
  return Array.isArray(applied) && Number.isInteger(revision);
}

/** Whether somebody changed or removed what this edit changes. */
export function isDisputed({ edit }, status, { code } = {}) {
  return status === 409 && ['updateSpan', 'deleteSpan'].includes(edit?.op) && ['ChangedMeanwhile', 'NoSuchMark'].includes(code);
}

/** The items that are of no use without this span or relation, and those that are not without them. */
export function builtOn(id, queue) {
  const missing = new Set([id]);
  return queue.filter(({ edit }) => {
    const isUseless = edit && [edit.id, edit.from, edit.to].some((one) => missing.has(one));
    return isUseless && missing.add(edit.id);
  });
}

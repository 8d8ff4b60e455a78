/**
 * The edits that show again what was there before an edit: its `before`, and for a span that was removed the relations
 * `with` it. They are shown and never sent.
 */
export function backwards(edit) {
  const { op, id, before } = edit;
  const kind = op.replace(/^(create|update|delete)/, '');
  if (op.startsWith('create')) {
    return [{ op: `delete${kind}`, id }];
  }
  if (op.startsWith('update')) {
    return before ? [{ op, id, ...shown(before, edit) }] : [];
  }
  const relations = (edit.with ?? []).map((relation) => ({ op: 'createRelation', ...relation }));
  return before ? [{ op: `create${kind}`, ...before }, ...relations] : [];
}

/** The edit that shows once more what an edit has made. */
export function forwards({ revision, after, before, ...edit }) {
  return edit;
}

// Attributes that were not there before are named, too, to take them away.
function shown({ layer, label, fragments, exact, type, attributes = {} }, edit) {
  const nothing = Object.fromEntries(Object.keys(edit.attributes ?? {}).map((code) => [code, null]));
  return { layer, label, fragments, exact, type, attributes: { ...nothing, ...attributes } };
}

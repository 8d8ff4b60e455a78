/** An edit as the server takes it: without what only the page that made it needs. */
export function asSent({ exact, before, with: joined, after, ...edit }) {
  return edit.op.startsWith('create') ? { ...edit, revision: undefined } : edit;
}

/** Whether an edit names a thing that gets its id by it. */
export function namesAnew({ attributes }) {
  return Object.values(attributes ?? {}).some((value) => value?.name && !value.entity);
}

// By project and login: who a page has asked for.
const known = new Map();

/**
 * The name of somebody by their login, where they are a member of the project; else the login. Asks the server once for
 * all members, and is answered with logins as long as it cannot be asked.
 */
export async function nameOf(login, where) {
  const names = await membersOf(where).catch(() => new Map());
  return names.get(login) ?? login;
}

/** The names of all members of the project, by login; rejects as long as the server cannot be asked. */
export function membersOf({ api, project }) {
  if (!known.has(project)) {
    const asked = members(`${api}/projects/${encodeURIComponent(project)}/members`);
    asked.catch(() => known.delete(project));
    known.set(project, asked);
  }
  return known.get(project);
}

async function members(address) {
  const response = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!response.ok) {
    throw new Error(`members could not be read: ${response.status}`);
  }
  const { items } = await response.json();
  return new Map(items.map(({ login, name }) => [login, name]));
}

// By project and login: who a page has asked for.
const known = new Map();

/**
 * The name of somebody by their login, where they are a member of the project; else the login. Asks the server once for
 * all members, and is answered with logins as long as it cannot be asked.
 */
export async function nameOf(login, { api, project }) {
  if (!known.has(project)) {
    known.set(project, members(`${api}/projects/${encodeURIComponent(project)}/members`));
  }
  const names = await known.get(project).catch(() => {
    known.delete(project);
    return new Map();
  });
  return names.get(login) ?? login;
}

async function members(address) {
  const response = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!response.ok) {
    throw new Error(`members could not be read: ${response.status}`);
  }
  const { items } = await response.json();
  return new Map(items.map(({ login, name }) => [login, name]));
}

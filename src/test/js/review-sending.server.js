/** A server for verdicts that answers by script, and what keeps acts until they have arrived. */
export function review(...answers) {
  const asked = [];
  const kept = new Set();
  return {
    asked,
    kept,
    patience: 500,
    keeping: {
      safe: true,
      keep: (acts) => acts.forEach((act) => kept.add(act)),
      forget: (acts) => acts.forEach((act) => kept.delete(act)),
      left: async () => [],
    },
    post: async (path, { body, key }) => {
      asked.push({ path, body: body && JSON.parse(body), key });
      const answer = answers.shift();
      if (answer === undefined) {
        return new Promise(() => {}); // nobody answers
      }
      if (answer instanceof Error) {
        throw answer;
      }
      const [status, content] = answer;
      return Response.json(content, { status, headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' } });
    },
    pause: () => new Promise((done) => setTimeout(done, 1)),
  };
}

export const settled = () => new Promise((done) => setTimeout(done, 40));

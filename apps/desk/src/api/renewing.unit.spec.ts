import { renewing } from './renewing.js';

const here = 'https://desk.example.org';

/** A server whose token is over until it is renewed. */
function aServer({ renews = true, says = 'not-signed-in' } = {}) {
  const asked: string[] = [];
  let isOver = true;
  let renewals = 0;
  const send = async (request: Request) => {
    asked.push(`${request.method} ${new URL(request.url).pathname} ${await request.text()}`.trim());
    if (!isOver) return new Response(null, { status: 204 });
    return Response.json({ type: `urn:problem-type:blueheart:${says}` }, { status: 401 });
  };
  const renew = async () => {
    renewals += 1;
    await Promise.resolve();
    if (renews) isOver = false;
    return renews;
  };
  return { asked, renewals: () => renewals, fetch: renewing(send, renew) };
}

test('what meets the end of a token is sent again, body and all, with a new one', async () => {
  const server = aServer();
  const answer = await server.fetch(
    new Request(`${here}/api/v1/campaigns/a/people`, { method: 'POST', body: '{"role":"viewer"}' }),
  );
  expect(answer.status).toBe(204);
  expect(server.asked).toEqual([
    'POST /api/v1/campaigns/a/people {"role":"viewer"}',
    'POST /api/v1/campaigns/a/people {"role":"viewer"}',
  ]);
});

test('however many meet it, a token is renewed once', async () => {
  const server = aServer();
  await Promise.all(
    ['a', 'b', 'c'].map((slug) => server.fetch(new Request(`${here}/api/v1/campaigns/${slug}`))),
  );
  expect(server.renewals()).toBe(1);
});

test('where it cannot be renewed the 401 is the answer', async () => {
  const server = aServer({ renews: false });
  const answer = await server.fetch(new Request(`${here}/api/v1/session`));
  expect(answer.status).toBe(401);
  expect(server.asked).toHaveLength(1);
});

test('a wrong password is sent once: it would be counted twice', async () => {
  const server = aServer({ says: 'wrong-credentials' });
  const answer = await server.fetch(
    new Request(`${here}/api/v1/account/password`, { method: 'POST', body: '{}' }),
  );
  expect(await answer.json()).toEqual({ type: 'urn:problem-type:blueheart:wrong-credentials' });
  expect([server.asked.length, server.renewals()]).toEqual([1, 0]);
});

test('wrong words at a door renew nothing', async () => {
  const server = aServer();
  const answer = await server.fetch(
    new Request(`${here}/api/v1/session`, { method: 'POST', body: '{}' }),
  );
  expect(answer.status).toBe(401);
  expect(server.renewals()).toBe(0);
});

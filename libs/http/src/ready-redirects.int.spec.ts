import { longWay, startTiny, type Tiny } from './tiny-app.spec.js';

let tiny: Tiny;
beforeAll(async () => {
  tiny = await startTiny();
});
afterAll(() => tiny.stop());

const follow = (rest: string, method = 'GET') =>
  fetch(`${tiny.url}/lead/${rest}`, { method, redirect: 'manual' });

test('the first is led the long way, and all others to theirs without it', async () => {
  await follow('here');
  const times = longWay.times;
  const second = await follow('there');
  expect(longWay.times).toBe(times);
  expect([second.status, second.headers.get('location')]).toEqual([302, '/led/there']);
  expect((await follow('there', 'POST')).status).toBe(405);
});

test('a redirect is safe, and carries no rules for a page that it does not show', async () => {
  const longer = await follow('here?the=long-way');
  for (const { headers } of [longer, await follow('here')]) {
    const names = [...headers.keys()].filter(
      (name) => !['connection', 'date', 'keep-alive', 'location', 'content-length'].includes(name),
    );
    expect(names.toSorted()).toEqual(['referrer-policy', 'x-content-type-options', 'x-request-id']);
  }
});

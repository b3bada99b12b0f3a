import { locales, translator } from '@blueheart/i18n';
import { problemSchema } from '../index.js';
import { startTiny, type Tiny } from '../tiny-app.spec.js';

let tiny: Tiny;
beforeAll(async () => {
  tiny = await startTiny();
});
afterAll(() => tiny.stop());

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(tiny.url + path, { method, headers });

test.each(locales)('a problem is told in the language of the caller (%s)', async (locale) => {
  const answer = await ask('/api/v1/refusals/campaign-closed', {
    'accept-language': `${locale}-LB,de`,
  });
  expect(answer.headers.get('content-language')).toBe(locale);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const problem = problemSchema.parse(await answer.json());
  expect(problem).toEqual({
    type: 'urn:problem-type:blueheart:campaign-closed',
    title: translator(locale)('problems:kinds.not-found.title'),
    status: 404,
    detail: translator(locale)('problems:refusals.campaign-closed'),
  });
});

test('a busy system says when to come back, and so does one without its database', async () => {
  const busy = await ask('/api/v1/refusals/busy');
  expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '7']);
  const down = await ask('/api/v1/refusals/down');
  expect([down.status, await down.json()]).toMatchObject([
    503,
    { type: 'urn:problem-type:blueheart:unavailable' },
  ]);
});

test('a fault is told by its number alone, and logged without what it may quote', async () => {
  const answer = await ask('/api/v1/refusals/fault');
  const text = await answer.text();
  const problem = problemSchema.parse(JSON.parse(text));
  expect([answer.status, problem.requestId]).toEqual([500, answer.headers.get('x-request-id')]);
  expect(text).not.toMatch(/Ada|22P02|\.ts|at /);
  const entry = tiny.entries.find(({ requestId, err }) => requestId === problem.requestId && err);
  expect(entry).toMatchObject({
    route: '/api/v1/refusals/:code',
    status: 500,
    err: { code: '22P02' },
  });
  expect(JSON.stringify(entry)).not.toContain('Ada');
});

test('a refusal is not logged as a fault', async () => {
  const answer = await ask('/api/v1/refusals/no-such-campaign');
  const id = answer.headers.get('x-request-id');
  const entries = tiny.entries.filter(({ requestId }) => requestId === id);
  expect(entries).toEqual([expect.objectContaining({ level: 30, status: 404 })]);
});

test('what is not there is 404; what takes other methods is 405 and names them', async () => {
  expect((await ask('/api/v1/nowhere')).status).toBe(404);
  const wrong = await ask('/api/v1/names', {}, 'DELETE');
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST']);
  const item = await ask('/api/v1/items/abc', {}, 'PUT');
  expect([item.status, item.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('HEAD is answered like GET, without a body', async () => {
  const answer = await ask('/api/v1/items/abc', {}, 'HEAD');
  expect([answer.status, await answer.text()]).toEqual([200, '']);
});

test('people get a page, in the language of the address, and programs never do', async () => {
  const browser = { accept: 'text/html,*/*;q=0.8', 'accept-language': 'en' };
  const page = await ask('/ar/nowhere', browser);
  expect([page.status, page.headers.get('content-type')]).toEqual([
    404,
    'text/html; charset=utf-8',
  ]);
  expect(await page.text()).toContain('<html lang="ar" dir="rtl">');
  const broken = await ask('/en/broken', browser);
  expect([broken.status, await broken.text()]).toEqual([
    500,
    expect.stringContaining(broken.headers.get('x-request-id') ?? '?'),
  ]);
  expect((await ask('/api/v1/nowhere', browser)).headers.get('content-type')).toBe(
    'application/problem+json',
  );
});

test('what a caller typed comes back in no page', async () => {
  const page = await ask('/en/%3Cscript%3Ealert(1)%3C/script%3E', { accept: 'text/html' });
  expect(await page.text()).not.toContain('alert');
});

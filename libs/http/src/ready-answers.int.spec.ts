import { longWay, readyAnswers, startTiny, type Tiny } from './tiny-app.spec.js';

let tiny: Tiny;
beforeAll(async () => {
  tiny = await startTiny();
  post('count', 'one');
});
afterAll(() => tiny.stop());

function post(name: string, text: string): void {
  const body = JSON.stringify({ text });
  readyAnswers.set(name, {
    body,
    etag: `"${text.slice(0, 20)}"`,
    contentType: 'application/json; charset=utf-8',
    cacheControl: 'public, max-age=5',
  });
}
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${tiny.url}/api/v1/ready/${path}`, { method, headers });
const headersOf = (answer: Response) =>
  Object.fromEntries(
    [...answer.headers].filter(([name]) => !['date', 'x-request-id'].includes(name)),
  );

test('the first is answered the long way, and all others the same without it', async () => {
  const first = await ask('count');
  const times = longWay.times;
  const second = await ask('count');
  expect(longWay.times).toBe(times);
  expect(headersOf(second)).toEqual(headersOf(first));
  expect(await second.text()).toBe(await first.text());
  expect(second.headers.get('x-request-id')).toMatch(/^[0-9a-f]{12}$/);
  expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
});

test('what changes is answered as it is now', async () => {
  post('count', 'two');
  const answer = await ask('count');
  expect(await answer.json()).toEqual({ text: 'two' });
  const again = await ask('count', { 'if-none-match': '"two"' });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', '"two"']);
  const head = await ask('count', {}, 'HEAD');
  expect([head.status, await head.text(), head.headers.get('content-length')]).toEqual([
    200,
    '',
    answer.headers.get('content-length'),
  ]);
});

test('other methods and other ways to write the address go the long way', async () => {
  expect((await ask('count', {}, 'POST')).status).toBe(405);
  for (const path of ['count?x=1', 'c%6Funt', 'count/']) {
    for (let twice = 0; twice < 2; twice += 1) {
      const times = longWay.times;
      expect((await ask(path)).status).toBe(200);
      expect(longWay.times).toBe(times + 1);
    }
  }
});

test('a long answer is compressed for those who take it, and a short one after it is not', async () => {
  post('long', 'heart '.repeat(1_000));
  for (let twice = 0; twice < 2; twice += 1) {
    const answer = await ask('long', { 'accept-encoding': 'gzip' });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
  }
  post('long', 'heart');
  const answer = await ask('long', { 'accept-encoding': 'gzip' });
  expect(answer.headers.get('content-encoding')).toBeNull();
  expect(await answer.json()).toEqual({ text: 'heart' });
});

test('a foreign host is refused in production, however often it asks', async () => {
  const production = await startTiny({
    settings: { production: true, baseUrl: 'https://pledge.example.org' },
  });
  const { request } = await import('node:http');
  const statusFor = (host: string) =>
    new Promise<number>((resolve, reject) => {
      request(
        {
          port: production.port,
          host: '127.0.0.1',
          path: '/api/v1/ready/count',
          headers: { host },
        },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode!);
        },
      )
        .on('error', reject)
        .end();
    });
  for (const host of ['pledge.example.org', 'pledge.example.org', 'evil.example.net']) {
    const expected = host.startsWith('pledge') ? 200 : 400;
    expect([host, await statusFor(host)]).toEqual([host, expected]);
  }
  expect(await statusFor('evil.example.net')).toBe(400);
  await production.stop();
});

test('they are measured one by one, and logged together once a second', async () => {
  const own = await startTiny();
  for (let at = 0; at < 5; at += 1) await fetch(`${own.url}/api/v1/ready/count`);
  const metrics = await (await fetch(`${own.url}/metrics`)).text();
  expect(metrics).toMatch(
    /_count\{method="GET",route="\/api\/v1\/ready\/:slug",status="200"\} \d+/,
  );
  await own.stop();
  const entries = own.entries.filter(({ route }) => route === '/api/v1/ready/:slug');
  expect(entries.reduce((sum, { times = 1 }) => sum + Number(times), 0)).toBe(5);
  expect(entries).toContainEqual(expect.objectContaining({ status: 200, times: 4 }));
});

import { once } from 'node:events';
import { connect } from 'node:net';
import { holdSlowRequests, sendRaw, slowly, startTiny, type Tiny } from './tiny-app.spec.js';

let tiny: Tiny;
beforeAll(async () => {
  tiny = await startTiny();
});
afterAll(() => tiny.stop());

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(tiny.url + path, { headers });

test.each(['/en/help', '/api/v1/nowhere', '/api/v1/refusals/fault', '/healthz', '/%'])(
  'the answer of %s is bound by a strict policy',
  async (path) => {
    const { headers } = await ask(path);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{12}$/);
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('server')).toBeNull();
  },
);

test('an ordinary answer has all the headers', async () => {
  const { headers } = await ask('/en/help');
  expect(headers.get('permissions-policy')).toContain('camera=()');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
});

test.each([
  ['/desk/booth', 'camera=(self)'],
  ['/desk/booth/', 'camera=(self)'],
  ['/desk/booth/index.html', 'camera=(self)'],
  ['/desk/booths', 'camera=()'],
  ['/desk/', 'camera=()'],
  ['/en/desk/booth/', 'camera=()'],
])('the camera of %s is %s', async (path, camera) => {
  expect((await ask(path)).headers.get('permissions-policy')).toContain(camera);
});

test('in production browsers are told to come by HTTPS only', async () => {
  const production = await startTiny({
    settings: { production: true, baseUrl: 'https://pledge.example.org' },
  });
  const { headers } = await fetch(`${production.url}/en/help`);
  const refused = await fetch(`${production.url}/${'x'.repeat(600)}/%ff`);
  const notHttp = await sendRaw(Number(new URL(production.url).port), ['nonsense\r\n\r\n']);
  await production.stop();
  const always = 'strict-transport-security: max-age=31536000; includeSubDomains';
  expect(headers.get('strict-transport-security')).toBe(always.split(': ')[1]);
  // What the router refuses, and what is no request at all.
  expect(refused.status).toBe(400);
  expect(refused.headers.get('strict-transport-security')).toBe(always.split(': ')[1]);
  expect(notHttp).toMatch(/^HTTP\/1\.1 400 /);
  for (const line of [always, 'x-content-type-options: nosniff']) expect(notHttp).toContain(line);
});

test('the access log knows the route and never the address', async () => {
  await ask('/api/v1/items/ada-lovelace?page=2');
  await ask('/secret-token-in-a-path?t=token');
  const entries = tiny.entries.filter(({ method }) => method === 'GET');
  expect(entries).toContainEqual(
    expect.objectContaining({
      method: 'GET',
      route: '/api/v1/items/:slug',
      status: 200,
      ms: expect.any(Number),
      requestId: expect.any(String),
    }),
  );
  expect(JSON.stringify(tiny.entries)).not.toMatch(/lovelace|token|page=2|127\.0\.0\.1/);
});

test('a visit to a page people need in distress leaves no record', async () => {
  const before = tiny.entries.length;
  await ask('/en/help');
  await ask('/healthz');
  expect(tiny.entries.length).toBe(before);
  expect(await (await ask('/metrics')).text()).not.toContain('/en/help');
});

test('metrics tell how long the routes take', async () => {
  await ask('/api/v1/items/abc');
  const text = await (await ask('/metrics')).text();
  expect(text).toMatch(
    /http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/items\/:slug",status="200"\} \d/,
  );
  expect(text).toContain('process_cpu_user_seconds_total');
});

test('a process is ready when all its checks are, and tells names only', async () => {
  tiny.readiness.add('database', async () => {});
  expect(await (await ask('/readyz')).json()).toEqual({
    status: 'ready',
    checks: { database: 'up' },
  });
  tiny.readiness.add('database', () => Promise.reject(new Error('password wrong for ada')));
  const answer = await ask('/readyz');
  expect([answer.status, await answer.json()]).toEqual([
    503,
    { status: 'not ready', checks: { database: 'down' } },
  ]);
  tiny.readiness.add('database', async () => {});
});

test('of what can be done without it is told that it is down, and the process stays ready', async () => {
  tiny.readiness.addToldOnly('queue', () => Promise.reject(new Error('no')));
  const answer = await ask('/readyz');
  expect([answer.status, await answer.json()]).toEqual([
    200,
    { status: 'ready', checks: { database: 'up', queue: 'down' } },
  ]);
});

test('a check that hangs counts as down after two seconds', async () => {
  tiny.readiness.add('database', () => new Promise(() => {}));
  const answer = await ask('/readyz');
  tiny.readiness.add('database', async () => {});
  expect(answer.status).toBe(503);
});

test('long text is compressed, an event stream is not', async () => {
  const raw = await sendRaw(tiny.port, [
    'GET /api/v1/long HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n',
  ]);
  expect(raw).toMatch(/content-encoding: br/i);
  expect(raw.length).toBeLessThan(1_500);
  const stop = new AbortController();
  const stream = await fetch(`${tiny.url}/api/v1/stream`, {
    headers: { 'accept-encoding': 'br' },
    signal: stop.signal,
  });
  expect([stream.headers.get('content-type'), stream.headers.get('content-encoding')]).toEqual([
    'text/event-stream',
    null,
  ]);
  stop.abort();
});

test('stopping ends event streams, answers what was asked and closes what is kept alive', async () => {
  const leaving = await startTiny();
  const stream = await fetch(`${leaving.url}/api/v1/stream`);
  holdSlowRequests();
  let received = '';
  const keptAlive = connect(leaving.port, '127.0.0.1');
  keptAlive.on('data', (data) => (received += String(data)));
  const closed = new Promise((resolve) => keptAlive.on('close', resolve));
  keptAlive.write('GET /api/v1/slow HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await fetch(`${leaving.url}/healthz`);

  const began = Date.now();
  const stopped = leaving.stop();
  expect(await stream.text()).toBe('\n');
  slowly.resolve();
  await Promise.all([stopped, closed]);

  expect(received).toContain('{"done":true}');
  expect(Date.now() - began).toBeLessThan(1_500);
});

test('stopping waits for nobody who connected and never asked anything', async () => {
  const leaving = await startTiny();
  const early = connect(leaving.port, '127.0.0.1');
  await once(early, 'connect');
  const closed = once(early, 'close');
  // What was asked afterwards is answered, so the server has seen who came before.
  await fetch(`${leaving.url}/healthz`);
  const began = Date.now();
  await Promise.all([leaving.stop(), closed]);
  expect(Date.now() - began).toBeLessThan(1_500);
});

test('the document is OpenAPI 3.1 with our schemas and the problem', async () => {
  const document = (await (await ask('/api/openapi.json')).json()) as { paths: object };
  expect(document).toMatchObject({
    openapi: '3.1.0',
    components: {
      schemas: { Signing: {}, Problem: { properties: { errors: { type: 'array' } } } },
    },
  });
  const sign = at(document, 'paths', '/api/v1/names', 'post');
  expect(sign).toMatchObject({
    requestBody: {
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Signing' } } },
    },
    responses: { default: { content: { 'application/problem+json': {} } } },
  });
  expect(Object.keys(document.paths).filter((path) => !path.startsWith('/api/'))).toEqual([]);
});

test('every reference in the document leads somewhere', async () => {
  const text = await (await ask('/api/openapi.json')).text();
  const pointers = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1] ?? '');
  const lost = pointers.filter((pointer) => !at(JSON.parse(text), ...pointer.split('/')));
  expect([pointers.length > 0, lost]).toEqual([true, []]);
});

function at(node: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)?.[key], node);
}

test('the documentation is served whole, from here', async () => {
  const page = await (await ask('/api/docs')).text();
  const files = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(files).toHaveLength(5);
  for (const file of files) {
    expect(file).toMatch(/^\/api\//);
    expect([file, (await ask(file)).status]).toEqual([file, 200]);
  }
});

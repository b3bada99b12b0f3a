import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { permissions } from '@blueheart/access';
import { serviceNames } from '@blueheart/config';
import { describeSystem, type SystemRoute } from '@blueheart/run';
import { jest } from '@jest/globals';
import { startCaddy, type TestCaddy } from '../support/caddy.js';
import { isSplit, slug, System } from '../support/whole-system.js';

const written = fileURLToPath(new URL('../../docs/openapi.json', import.meta.url));

// Hundreds of calls, twice each: on a machine that does much else they take their time.
jest.setTimeout(90_000);

let system: System;
let caddy: TestCaddy | undefined;
let routes: readonly SystemRoute[];

beforeAll(async () => {
  system = await System.start();
  ({ routes } = await describeSystem());
  if (!isSplit)
    caddy = await startCaddy(
      Object.fromEntries(serviceNames.map((name) => [name, [new URL(system.url).host]])),
    );
});
afterAll(async () => {
  await caddy?.stop();
  await system.stop();
});

const proxy = () => caddy?.url ?? system.url;

interface Call {
  readonly method: string;
  readonly path: string;
}

/** Every route with every method it takes, and something in the place of its parameters. */
async function callsOf(some: readonly SystemRoute[]): Promise<Call[]> {
  const page = await (await system.get(`/en/${slug}`)).text();
  const file = (folder: string) => new RegExp(`/${folder}/([^"]+)"`).exec(page)?.[1] ?? '';
  const params: Record<string, string> = { locale: 'en', slug, page: 'help' };
  return some.flatMap(({ url, methods }) => {
    const path = url
      .replace('/assets/:file', `/assets/${file('assets')}`)
      .replace('/files/:slug/:file', `/files/${file('files')}`)
      .replace(/:(\w+)/g, (_, name: string) => params[name] ?? 'x')
      .replace('*', 'x');
    return methods.map((method) => ({ method, path }));
  });
}

/** The status, and whether it is the answer of an address that nobody serves. */
async function ask(base: string, { method, path }: Call) {
  const isApi = path.startsWith('/api/');
  const answer = await fetch(base + path, {
    method,
    redirect: 'manual',
    ...(method === 'GET' ? {} : { body: isApi ? '{}' : 'a=b' }),
    headers: {
      accept: 'application/json',
      'content-type': isApi ? 'application/json' : 'application/x-www-form-urlencoded',
    },
  });
  // A stream never ends; no other answer is without an end.
  const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream');
  const text = isStream ? '' : await answer.text();
  if (isStream) await answer.body!.cancel();
  const isNobodys = text.includes('It may have been moved or mistyped') || answer.status === 405;
  return { status: answer.status, isReached: !isNobodys && answer.status < 500 };
}

test('the table of permissions names every route there is, and none that is not', () => {
  const doors = routes.flatMap(({ url, methods }) => methods.map((method) => `${method} ${url}`));
  expect(Object.keys(permissions).sort()).toEqual(doors.sort());
});

test('every route of the controllers is reached, in a process and through the proxy', async () => {
  const calls = await callsOf(routes.filter(({ forMachines }) => !forMachines));
  expect(calls.length).toBeGreaterThan(40);
  const lost: unknown[] = [];
  const reach = async (call: Call) => {
    const [direct, proxied] = await Promise.all([ask(system.url, call), ask(proxy(), call)]);
    if (!direct.isReached || !proxied.isReached || direct.status !== proxied.status)
      lost.push({ ...call, direct, proxied });
  };
  // A few at a time: there are hundreds.
  for (let start = 0; start < calls.length; start += 8)
    await Promise.all(calls.slice(start, start + 8).map(reach));
  expect(lost).toEqual([]);
  // What nobody serves is told by a page of ours.
  for (const path of ['/nowhere', '/en/nowhere/at/all', '/api/v1/nothing/at/all'])
    expect(await ask(proxy(), { method: 'GET', path })).toEqual({ status: 404, isReached: false });
});

test('what is for machines is hidden by the proxy, with a slash behind it too', async () => {
  const calls = await callsOf(routes.filter(({ forMachines }) => forMachines));
  expect(calls.map(({ path }) => path).sort()).toEqual([
    '/healthz',
    '/metrics',
    '/operations/queues',
    '/readyz',
  ]);
  for (const { path } of calls) {
    const { status } = await system.get(path);
    // 401: there, and for the operator alone.
    expect(status === 404).toBe(isSplit);
    for (const tried of [path, `${path}/`, path.toUpperCase(), path.replace('z', '%7A')]) {
      const answer = await fetch(proxy() + tried);
      expect([tried, answer.status, await answer.text()]).toEqual([tried, 404, '']);
    }
  }
});

test('the document is the whole one, whoever answers, and the one in docs', async () => {
  const served = (await (await fetch(`${proxy()}/api/openapi.json`)).json()) as Described;
  const { servers, ...described } = served;
  const { servers: where, ...kept } = JSON.parse(readFileSync(written, 'utf8')) as Described;
  // Jest's compiler adds a schema of an argument's type; the paths are all there are.
  expect(described).toMatchObject(kept);
  expect(servers).toEqual([...where, expect.objectContaining({ url: expect.any(String) })]);
});

test('a process that serves nobody has the whole document too', async () => {
  const other = await System.start({ services: ['notifications'] });
  const { paths } = (await (await other.get('/api/openapi.json')).json()) as { paths: object };
  await other.stop();
  expect(Object.keys(paths)).toContain('/api/v1/campaigns/{slug}/pledges');
});

interface Described {
  readonly servers: readonly object[];
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { caddyRoutes, type SystemRoute } from '@blueheart/run';
import { eventually } from '@blueheart/testing';
import { startCaddy, type TestCaddy } from '../support/caddy.js';

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const work of undo.splice(0).reverse()) await work();
});

/** Something that answers in the place of a process of ours, which is ready while `isReady`. */
class Upstream {
  isReady = true;
  readonly asked: string[] = [];
  readonly clients: unknown[] = [];

  private constructor(
    readonly address: string,
    private readonly name: string,
    private readonly spoil: boolean,
    /** As kill -9 does. */
    readonly die: () => void,
  ) {}

  static async start(name: string, { spoil = false } = {}): Promise<Upstream> {
    const server = createServer((request, response) => upstream.answer(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const die = () => {
      server.closeAllConnections();
      server.close();
    };
    const upstream = new Upstream(`127.0.0.1:${port}`, name, spoil, die);
    undo.push(async () => die());
    return upstream;
  }

  private answer({ method, url, headers }: IncomingMessage, response: ServerResponse): void {
    // On a connection that was kept nobody can know what was still heard.
    response.setHeader('connection', 'close');
    response.setHeader('x-content-type-options', 'nosniff');
    if (url === '/readyz') {
      response.writeHead(this.isReady ? 200 : 503).end();
      return;
    }
    this.asked.push(`${method} ${url}`);
    this.clients.push(headers['x-forwarded-for']);
    // It was reached, and nobody will know what it has done.
    if (this.spoil) response.destroy();
    else response.end(this.name);
  }
}

async function proxyTo(
  upstreams: Record<string, string[]>,
  routes?: string,
  more?: NodeJS.ProcessEnv,
  site?: string,
): Promise<TestCaddy> {
  const caddy = await startCaddy(upstreams, routes, more, site);
  undo.push(() => caddy.stop());
  return caddy;
}

const named = async (caddy: TestCaddy, path: string) => (await fetch(caddy.url + path)).text();

test('each address leads to the service whose it is, the most particular first', async () => {
  const route = (service: SystemRoute['service'], url: string): SystemRoute => ({
    url,
    service,
    methods: ['GET'],
    forMachines: false,
  });
  const pledges = ['/', '/:locale/:slug', '/:locale/:slug/:page', '/b/*', '/assets/:file'];
  const others = ['/:locale/:slug/venues', '/desk', '/desk/*', '/api/v1/venues/:venue'];
  const [one, other] = [await Upstream.start('pledges'), await Upstream.start('notifications')];
  const caddy = await proxyTo(
    { pledges: [one.address], notifications: [other.address] },
    caddyRoutes([
      ...pledges.map((url) => route('pledges', url)),
      ...others.map((url) => route('notifications', url)),
      { url: '/healthz', methods: ['GET'], forMachines: true },
    ]),
  );
  const led = async (paths: string[]) => Promise.all(paths.map((path) => named(caddy, path)));
  const toPledges = ['/', '/en/x', '/en/x/', '/en/x/help', '/b/1/2', '/assets/a.b.css', '/venues'];
  expect(await led(toPledges)).toEqual(toPledges.map(() => 'pledges'));
  const toOther = ['/en/x/venues', '/en/x/venues/', '/desk', '/desk/a/b', '/api/v1/venues/7'];
  expect(await led(toOther)).toEqual(toOther.map(() => 'notifications'));
  expect(await led(['/healthz', '/healthz/'])).toEqual(['', '']);
});

test('a process that is gone, or is not ready, is asked nothing, and nobody notices', async () => {
  const upstreams = [
    await Upstream.start('gone'),
    await Upstream.start('one'),
    await Upstream.start('other'),
  ];
  const [gone, one] = [upstreams[0]!, upstreams[1]!];
  const caddy = await proxyTo({ pledges: upstreams.map(({ address }) => address) });
  const named = async (path: string) => (await fetch(caddy.url + path)).text();
  await eventually(async () => {
    const answers = await Promise.all(Array.from({ length: 9 }, () => named('/en/x')));
    expect(new Set(answers)).toEqual(new Set(['gone', 'one', 'other']));
  });
  gone.die();
  // Before the proxy has looked again: whoever found nobody there is led to another.
  const answers = await Promise.all(Array.from({ length: 9 }, () => named('/en/x')));
  expect(new Set(answers)).toEqual(new Set(['one', 'other']));
  one.isReady = false;
  await eventually(async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => named('/en/x')));
    expect(new Set(answers)).toEqual(new Set(['other']));
  });
});

test('what may have been done is not done again, and the log tells nothing of the request', async () => {
  const spoiling = await Upstream.start('spoiling', { spoil: true });
  const caddy = await proxyTo({ pledges: [spoiling.address] });
  const answer = await fetch(`${caddy.url}/en/x/confirm?t=token.of.a.letter`, {
    method: 'POST',
    headers: { referer: 'https://pledge.example.org/en/x/confirm?t=token.of.a.letter' },
    body: 'name=Maya',
  });
  expect(answer.status).toBe(502);
  expect(spoiling.asked).toEqual(['POST /en/x/confirm?t=token.of.a.letter']);
  await eventually(() => expect(caddy.log()).toContain('"level":"error"'));
  expect(caddy.log()).not.toMatch(/token|Maya|confirm/);
});

test.each([
  [undefined, '127.0.0.1'],
  ['trusted_proxies 0.0.0.0/0 ::/0', '203.0.113.7, 127.0.0.1'],
])(
  'with TRUSTED_PROXIES %p what a client says of itself reaches a process as %p',
  async (trusted, seen) => {
    const one = await Upstream.start('one');
    const more = trusted ? { TRUSTED_PROXIES: trusted } : {};
    const caddy = await proxyTo({ pledges: [one.address] }, undefined, more);
    await fetch(`${caddy.url}/en/x`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(one.clients).toEqual([seen]);
  },
);

test('what Caddy answers by itself is as strict as our own answers, and says it once', async () => {
  const gone =
    'handle /gone {\n\treverse_proxy 127.0.0.1:1\n}\nhandle /us {\n\treverse_proxy {\n{$PLEDGES_UPSTREAMS}\n}\n}\nhandle {\n\trespond 404\n}\n';
  const us = await Upstream.start('pledges');
  const caddy = await proxyTo({ pledges: [us.address] }, gone);
  const own = await Promise.all(
    ['/gone', '/metrics', '/us'].map((path) => fetch(caddy.url + path)),
  );
  expect(own.map(({ status }) => status)).toEqual([502, 404, 200]);
  for (const { headers } of own) {
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    // Of TLS it speaks where there is some.
    expect(headers.get('strict-transport-security')).toBeNull();
  }
});

test('from http pages are led to https, and what programs send is refused', async () => {
  const caddy = await proxyTo({}, undefined, {}, 'import http.caddy\n');
  const ask = (method: string, path: string) =>
    fetch(caddy.url + path, { method, redirect: 'manual' });
  const led = await ask('GET', '/en/blue-heart-lebanon?s=a');
  expect(led.status).toBe(301);
  expect(led.headers.get('location')).toBe('https://127.0.0.1/en/blue-heart-lebanon?s=a');
  const refused = await Promise.all([
    ask('GET', '/api/v1/session'),
    ask('GET', '/api'),
    ask('POST', '/api/v1/session'),
    ask('POST', '/en/blue-heart-lebanon'),
  ]);
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
});

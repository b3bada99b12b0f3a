import { gzipSync } from 'node:zlib';
import { locales, translator } from '@blueheart/i18n';
import { aSupporter } from '@blueheart/testing';
import { linksIn, pathOf, slug, System } from '../support/whole-system.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
});
afterAll(() => system.stop());

const pages = [
  `/en/${slug}`,
  `/ar/${slug}/thanks`,
  `/fr/${slug}/privacy`,
  `/en/${slug}/tally`,
  `/en/${slug}/confirm?t=x`,
];
const call = (path: string, method: string, headers: Record<string, string> = {}) =>
  fetch(system.url + path, { method, headers, redirect: 'manual' });

test('those who run it learn that it lives, that it is ready, and how it is doing', async () => {
  const alive = await system.get('/healthz');
  expect([alive.status, await alive.json()]).toEqual([200, { status: 'alive' }]);
  const ready = await system.get('/readyz');
  const { status, checks } = (await ready.json()) as {
    status: string;
    checks: Record<string, string>;
  };
  expect([ready.status, status]).toEqual([200, 'ready']);
  expect(new Set(Object.values(checks))).toEqual(new Set(['up']));
  await system.tally();
  const metrics = await (await system.get('/metrics')).text();
  expect(metrics).toMatch(
    /http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/campaigns\/:slug\/tally",status="200"\} [1-9]/,
  );
});

interface Described {
  openapi: string;
  paths: Record<string, Record<string, object>>;
}

test('the API describes itself: every route is there, and every reference leads somewhere', async () => {
  const text = await (await system.get('/api/openapi.json')).text();
  const document = JSON.parse(text) as Described;
  expect(document.openapi).toMatch(/^3\.1\.\d+$/);
  const routes = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method} ${path}`),
  );
  expect(routes.sort()).toEqual([
    'get /api/v1/campaigns/{slug}/audit',
    'get /api/v1/campaigns/{slug}/held',
    'get /api/v1/campaigns/{slug}/pledges',
    'get /api/v1/campaigns/{slug}/pledges/figures',
    'get /api/v1/campaigns/{slug}/pledges/invalidations',
    'get /api/v1/campaigns/{slug}/proof',
    'get /api/v1/campaigns/{slug}/tally',
    'get /api/v1/campaigns/{slug}/tally/days',
    'get /api/v1/campaigns/{slug}/tally/languages',
    'get /api/v1/campaigns/{slug}/tally/sources',
    'get /api/v1/campaigns/{slug}/tally/stream',
    'get /api/v1/campaigns/{slug}/trends',
    'post /api/v1/campaigns/{slug}/held/{id}/drop',
    'post /api/v1/campaigns/{slug}/held/{id}/release',
    'post /api/v1/campaigns/{slug}/phone-confirmations',
    'post /api/v1/campaigns/{slug}/pledges',
    'post /api/v1/campaigns/{slug}/pledges/invalidations',
    'post /api/v1/campaigns/{slug}/pledges/invalidations/preview',
    'post /api/v1/campaigns/{slug}/pledges/invalidations/{id}/undo',
    'post /api/v1/campaigns/{slug}/pledges/{pledge}/contact',
  ]);
  const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target!);
  const found = (target: string) =>
    target
      .replace(/^#\//, '')
      .split('/')
      .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
  expect(references.length).toBeGreaterThan(3);
  expect(references.filter((target) => !target.startsWith('#/') || !found(target))).toEqual([]);
  const schemes = [...text.matchAll(/"security":\[\{"(\w+)":/g)].map(([, name]) => name!);
  expect(schemes).toContain('bearer');
  expect(schemes.filter((name) => !found(`components/securitySchemes/${name}`))).toEqual([]);
});

test('every route of the API that answers is described', async () => {
  const { paths } = (await (await system.get('/api/openapi.json')).json()) as Described;
  // What the access counts name are routes as they are registered.
  await system.sign(aSupporter());
  const stop = new AbortController();
  await fetch(`${system.url}/api/v1/campaigns/${slug}/tally/stream`, { signal: stop.signal });
  stop.abort();
  const metrics = await (await system.get('/metrics')).text();
  const seen = new Set(
    [...metrics.matchAll(/route="(\/api\/v1\/[^"]*)"/g)].map(([, route]) => route!),
  );
  expect(seen.size).toBeGreaterThan(0);
  for (const route of seen) expect(paths).toHaveProperty([route.replace(/:(\w+)/g, '{$1}')]);
});

test('the description can be read with the eyes, and all it needs comes from here', async () => {
  const answer = await system.get('/api/docs');
  expect(answer.status).toBe(200);
  const files = [...(await answer.text()).matchAll(/(?:src|href)="([^"]+)"/g)].map(
    ([, file]) => file!,
  );
  for (const file of files) expect([file, (await system.get(file)).status]).toEqual([file, 200]);
});

test.each(locales)('what is not there is told in %s, to programs and to people', async (locale) => {
  const answer = await system.get('/api/v1/nowhere', { 'accept-language': locale });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    404,
    'application/problem+json',
  ]);
  expect(await answer.json()).toMatchObject({
    type: 'urn:problem-type:blueheart:not-found',
    status: 404,
    title: translator(locale)('problems:kinds.not-found.title'),
  });
  const page = await system.get(`/${locale}/${slug}/nowhere`, { accept: 'text/html' });
  expect([page.status, page.headers.get('content-type')]).toEqual([
    404,
    'text/html; charset=utf-8',
  ]);
  const text = await page.text();
  expect(text).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}"`);
  const other = await system.get('/api/v1/campaigns/another/tally', { 'accept-language': locale });
  expect(other.status).toBe(404);
  expect(await other.json()).toMatchObject({
    detail: translator(locale)('problems:refusals.no-such-campaign'),
  });
});

test.each([
  ['DELETE', `/api/v1/campaigns/${slug}/pledges`, 'GET, HEAD, POST'],
  ['GET', `/api/v1/campaigns/${slug}/pledges/1/contact`, 'POST'],
  ['POST', `/api/v1/campaigns/${slug}/tally`, 'GET, HEAD'],
  ['PUT', `/en/${slug}`, 'GET, HEAD, POST'],
  ['POST', '/healthz', 'GET, HEAD'],
])('%s %s is answered with what is possible there: %s', async (method, path, allow) => {
  const answer = await call(path, method);
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow]);
  expect(await answer.json()).toMatchObject({
    type: 'urn:problem-type:blueheart:method-not-allowed',
  });
});

test.each([...pages, '/', '/api/v1/nowhere', `/api/v1/campaigns/${slug}/tally`, '/%'])(
  '%s is answered with everything that protects its reader',
  async (path) => {
    const { headers } = await system.get(path, { accept: 'text/html' });
    const policy = headers.get('content-security-policy')!;
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-|\*|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  },
);

test.each(pages)('nothing in %s is written inline: its policy would stop it', async (path) => {
  const page = await (await system.get(path, { accept: 'text/html' })).text();
  expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
  expect([...page.matchAll(/<script\b[^>]*>/g)].filter(([tag]) => !tag.includes(' src='))).toEqual(
    [],
  );
  // Addresses for search engines are told, not loaded.
  const loaded = [
    ...page.matchAll(
      /<(?:script|link(?! rel="(?:canonical|alternate)")|img)\b[^>]*?(?:src|href)="([^"]+)"/g,
    ),
  ];
  expect(loaded.map(([, from]) => from!).filter((from) => /^(?:\w+:)?\/\//.test(from))).toEqual([]);
});

test.each([...pages, '/', '/healthz', `/api/v1/campaigns/${slug}/tally`, '/api/openapi.json'])(
  'HEAD %s says what GET would, without its body',
  async (path) => {
    const [head, get] = [await call(path, 'HEAD'), await call(path, 'GET')];
    expect([head.status, await head.text()]).toEqual([get.status, '']);
    for (const name of ['content-type', 'content-security-policy', 'cache-control', 'location'])
      expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)]);
  },
);

test('on the whole way from the first page to the confirmed pledge nobody is given a cookie', async () => {
  const supporter = aSupporter();
  const answers = [
    await system.get('/'),
    await system.get(`/en/${slug}?s=tv-1`),
    await system.sign(supporter),
    await system.submit(`/en/${slug}`, { name: '' }),
    await system.get(`/en/${slug}/thanks`),
  ];
  await system.settle();
  const { confirm, notMe } = linksIn(system.lettersTo(supporter)[0]);
  answers.push(await system.get(pathOf(confirm)), await system.get(pathOf(notMe)));
  answers.push(await system.confirm(supporter), await system.get('/api/docs'));
  answers.push(
    await system.get('/api/v1/nowhere'),
    await system.get(`/api/v1/campaigns/${slug}/tally`),
  );
  expect(answers.map((answer) => answer.headers.get('set-cookie'))).toEqual(
    answers.map(() => null),
  );
});

test.each(locales)(
  'a first visit in %s is below 50 kB, fonts aside, and its files are kept for good',
  async (locale) => {
    const page = await (await system.get(`/${locale}/${slug}`)).text();
    const files = new Set(
      [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file]) => file!),
    );
    let bytes = gzipSync(page).length;
    for (const file of files) {
      const answer = await system.get(file);
      expect([file, answer.status]).toEqual([file, 200]);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      if (!file.endsWith('.woff2')) bytes += gzipSync(await answer.arrayBuffer()).length;
    }
    expect(files.size).toBeGreaterThanOrEqual(2);
    expect(bytes).toBeLessThan(50_000);
    const sent = await system.get(`/${locale}/${slug}`, { 'accept-encoding': 'gzip' });
    expect(sent.headers.get('content-encoding')).toBe('gzip');
    const sheet = [...files].find((file) => file.endsWith('.css'))!;
    const packed = await system.get(sheet, { 'accept-encoding': 'gzip, br' });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(packed.headers.get('vary')).toContain('accept-encoding');
  },
);

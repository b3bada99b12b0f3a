import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRollout } from '@blueheart/config';
import { aSupporter } from '@blueheart/testing';
import { rawRequest } from '../support/raw-request.js';
import { slug, System, withoutPass } from '../support/whole-system.js';

let system: System;
beforeAll(async () => {
  system = await System.start();
});
afterAll(() => system.stop());

const links = readRollout(
  fileURLToPath(new URL('../../rollouts/blue-heart-lebanon', import.meta.url)),
).links;

/** Where a tracked link leads whom. */
async function follow(path: string, languages = 'en'): Promise<string | null> {
  const answer = await system.get(path, { 'accept-language': languages });
  expect(answer.status).toBe(302);
  return answer.headers.get('location');
}

/** The first way on from a page whose address looks like this, as a link or as a form's action. */
async function wayOn(path: string, pattern: RegExp): Promise<string> {
  const html = await (await system.get(path, { accept: 'text/html' })).text();
  const ways = [...html.matchAll(/(?:href|action)="([^"]+)"/g)].map(([, way]) =>
    way!.replaceAll('&amp;', '&'),
  );
  const way = ways.find((one) => pattern.test(one));
  if (!way) throw new Error(`${path} has no way to ${String(pattern)}, only ${ways.join(' ')}`);
  return way;
}

/** A form as a browser sends it from this page: what it holds, and what the person adds. */
async function fieldsOf(path: string, typed: Record<string, string>) {
  const html = await (await system.get(path)).text();
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return { ...Object.fromEntries(hidden.map(([, name, value]) => [name!, value!])), ...typed };
}

const aPerson = (email: string) => ({ name: 'Rima', contact: email, adult: 'on', consent: 'on' });
const sourcesOf = async () =>
  (
    await system.sql<{ source: string | null }>(
      'select source from pledges.pledges order by signed_at, id',
    )
  ).map(({ source }) => source);

test('every registered link leads to its campaign, in the language of the paper or of the visitor', async () => {
  expect(links.length).toBeGreaterThan(0);
  for (const { code, locale } of links) {
    expect(await follow(`/b/${code}`, 'fr-CA,en;q=0.5')).toBe(
      `/${locale ?? 'fr'}/${slug}?s=${code}`,
    );
  }
  expect(await follow('/b/mall-a', 'hy,de;q=0.8')).toBe(`/ar/${slug}?s=mall-a`);
  expect((await system.get('/b/mall-a')).headers.get('location')).toBe(`/ar/${slug}?s=mall-a`);
});

test('the answer is kept by nobody, tells nobody, and sets nothing', async () => {
  const { headers } = await system.get('/b/mall-a');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('vary')?.toLowerCase()).toContain('accept-language');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('set-cookie')).toBeNull();
});

test('the first who follows a link and all after them are answered alike', async () => {
  const headersOf = async () => {
    const { headers } = await system.get('/b/pin', { 'accept-language': 'fr' });
    return [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
  };
  const first = await headersOf();
  await system.restart();
  for (const again of [await headersOf(), await headersOf(), await headersOf()])
    expect(again).toEqual(first);
});

test.each([
  ['capitals', '/B/MALL-A'],
  ['a stop after it', '/b/mall-a.'],
  ['a slash after it', '/b/mall-a/'],
  ['two slashes before it', '/b//mall-a'],
  ['spaces', '/b/%20mall-a%20'],
  ['a long dash', '/b/mall%E2%80%93a'],
  ['a tatweel', '/b/mall%D9%80a'],
])('a code typed with %s arrives all the same', async (_what, path) => {
  expect(await follow(path)).toBe(`/en/${slug}?s=mall-a`);
});

test('Arabic-Indic digits are digits', async () => {
  await system.sql(
    `insert into media.links (code, campaign, kind, names, made_by)
     values ('board-12', $1, 'billboard', '{}', 'staff')`,
    [slug],
  );
  expect(await follow(`/b/${encodeURIComponent('board-١٢')}`)).toBe(`/en/${slug}?s=board-12`);
});

test.each([
  '/b',
  '/b/',
  '/b/nobody-knows-it',
  '/b/%D9%82%D9%84%D8%A8',
  '/b/mall-a/more',
  '/b/%2F%2Fevil.example',
  '/b/https:%2F%2Fevil.example',
  '/b/..%2F..%2Fassets',
  '/b/%0d%0aset-cookie:x=1',
])(
  '%s is no dead end and leads nowhere else: to the first campaign, without a source',
  async (path) => {
    expect(await follow(path)).toBe(`/en/${slug}`);
  },
);

test('a code leads to its own campaign where there are several', async () => {
  await system.sql(
    `insert into media.campaigns (slug, time_zone, locales, default_locale, digest)
     values ('second', 'Asia/Beirut', '{fr}', 'fr', 'x')`,
  );
  await system.sql(
    `insert into media.links (code, campaign, kind, locale, names, made_by)
     values ('second-poster', 'second', 'other', 'ar', '{}', 'staff')`,
  );
  await system.restart();
  // Printed in Arabic before this campaign lost that language.
  expect(await follow('/b/second-poster')).toBe('/fr/second?s=second-poster');
  expect(await follow('/b/nobody-knows-it')).toBe(`/en/${slug}`);
});

test('from a poster over the help page and another language to the form: the pledge knows its source', async () => {
  const arrived = (await follow('/b/Mall-B', 'ar'))!;
  const help = await wayOn(arrived, /\/help\b/);
  const helpInFrench = await wayOn(help, /^\/fr\/.*\/help\b/);
  const form = await wayOn(helpInFrench, new RegExp(`^/fr/${slug}(\\?|$)`));
  expect(form).toBe(`/fr/${slug}?s=mall-b`);

  // A mistake first: what comes back still knows it, and so does its other language.
  const action = await wayOn(form, new RegExp(`^/fr/${slug}(\\?|$)`));
  const wrong = await system.submit(action, await fieldsOf(form, { name: 'Rima' }));
  expect(wrong.status).toBe(400);
  const again = await wrong.text();
  expect(again).toContain(`name="source" value="mall-b"`);
  expect(again).toContain(`href="/en/${slug}?s=mall-b"`);

  const signed = await system.submit(action, await fieldsOf(form, aPerson('rima@example.org')));
  expect(withoutPass(signed.headers.get('location'))).toBe(`/fr/${slug}/thanks?by=email&s=mall-b`);
  expect(await sourcesOf()).toEqual(['mall-b']);

  const thanksInArabic = await wayOn(signed.headers.get('location')!, /^\/ar\/.*\/thanks/);
  expect(await wayOn(thanksInArabic, new RegExp(`^/ar/${slug}(\\?|$)`))).toBe(
    `/ar/${slug}?s=mall-b`,
  );
});

test('a page that is not there still leads back with the source', async () => {
  const lost = `/en/${slug}/nothing-here?s=mall-c`;
  expect(await wayOn(lost, new RegExp(`^/en/${slug}\\?`))).toBe(`/en/${slug}?s=mall-c`);
});

test('a source that nobody registered is kept as it is given, and what is none is dropped', async () => {
  const before = await sourcesOf();
  const form = `/en/${slug}?s=Media-77`;
  await system.submit(form, await fieldsOf(form, aPerson('later@example.org')));
  for (const [index, wrong] of ['<b>', 'a b', 'x'.repeat(65), '../x'].entries()) {
    const path = `/en/${slug}?s=${encodeURIComponent(wrong)}`;
    const html = await (await system.get(path)).text();
    expect(html).not.toMatch(/name="source"|[?&;]s=/);
    const person = aPerson(`dropped-${index}@example.org`);
    expect((await system.submit(path, { ...person, source: wrong })).status).toBe(303);
  }
  expect((await sourcesOf()).slice(before.length)).toEqual(['Media-77', null, null, null, null]);

  const twice = await system.get(`/en/${slug}?s=mall-a&s=mall-b`);
  expect(await twice.text()).not.toMatch(/name="source"/);
});

test('over the API a source is kept as it is given', async () => {
  const before = await sourcesOf();
  await system.sign(aSupporter({ source: 'partner-x' }));
  expect((await sourcesOf()).slice(before.length)).toEqual(['partner-x']);
});

test('the log knows that a link was followed, and not which', async () => {
  await rawRequest(
    system.url,
    'GET /b/brochure-fr HTTP/1.1\r\nhost: x\r\nuser-agent: Kanari/7\r\nconnection: close\r\n\r\n',
  );
  const log = readFileSync(join(system.dataDir, 'blueheart.log'), 'utf8');
  expect(log).toContain('"route":"/b/*"');
  for (const word of ['brochure-fr', 'mall-b', 'mall-c', 'Media-77', 'Kanari', '127.0.0.1'])
    expect(log).not.toContain(word);
});

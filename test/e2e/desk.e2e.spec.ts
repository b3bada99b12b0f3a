import { System } from '../support/whole-system.js';

let system: System;
beforeAll(async () => (system = await System.start()));
afterAll(() => system.stop());

const page = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await system.get(path, headers);
  return { answer, text: await answer.text() };
};

/** The files that the page itself names. */
async function assets(): Promise<string[]> {
  const { text } = await page('/desk/');
  return [...text.matchAll(/(?:src|href)="(\/desk\/assets\/[^"]+)"/g)].map((match) => match[1]!);
}

test('the desk is one page, whichever of its addresses is asked for', async () => {
  const { answer, text } = await page('/desk/');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect((await page('/desk/people')).text).toBe(text);
  expect((await page('/desk/second-factor/set-up')).text).toBe(text);
  expect((await system.get('/desk')).headers.get('location')).toBe('/desk/');
});

test('what is not built is not the page', async () => {
  for (const path of ['assets/gone.js', 'gone.js', 'assets/gone', '.vite/manifest.json']) {
    expect((await page(`/desk/${path}`)).answer.status).toBe(404);
  }
  expect((await page('/desk/..%2f..%2fpackage.json')).answer.status).toBe(404);
});

test('the page is asked for again each time, and its files never', async () => {
  const { answer } = await page('/desk/');
  expect(answer.headers.get('cache-control')).toBe('no-cache');
  const etag = answer.headers.get('etag')!;
  expect((await page('/desk/', { 'if-none-match': etag })).answer.status).toBe(304);
  const [script] = await assets();
  expect((await page(script!)).answer.headers.get('cache-control')).toContain('immutable');
  expect((await page('/desk/sw.js')).answer.headers.get('cache-control')).toBe('no-cache');
});

test('files are sent as small as they were made', async () => {
  const [script] = await assets();
  const sizes = await Promise.all(
    ['br', 'gzip', 'identity'].map(async (encoding) => {
      const { answer, text } = await page(script!, { 'accept-encoding': encoding });
      expect(answer.headers.get('content-encoding')).toBe(
        encoding === 'identity' ? null : encoding,
      );
      return [Number(answer.headers.get('content-length')), text] as const;
    }),
  );
  const [[br, text], [gzip, alike], [whole, plain]] = sizes as [
    (typeof sizes)[number],
    (typeof sizes)[number],
    (typeof sizes)[number],
  ];
  expect([text === plain, alike === plain]).toEqual([true, true]);
  expect([br < gzip, gzip < whole]).toEqual([true, true]);
});

test('no script of the desk is inline, and none comes from elsewhere', async () => {
  const { answer, text } = await page('/desk/');
  const policy = answer.headers.get('content-security-policy')!.split(';');
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("style-src 'self' 'unsafe-inline'");
  expect(text).not.toMatch(/<script(?![^>]* src=)/);
  expect(text).not.toMatch(/<style/);
});

test('only the desk may write style elements', async () => {
  const { answer } = await page('/en/blue-heart-lebanon');
  expect(answer.headers.get('content-security-policy')).not.toContain('unsafe-inline');
});

test('its worker knows the shell and nothing of the API', async () => {
  const { answer, text } = await page('/desk/sw.js');
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(text).toContain('index.html');
  expect(text).not.toContain('/api');
});

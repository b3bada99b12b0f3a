import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Assets } from './assets.js';
import { encodedFor } from './encodings.js';

const assets = new Assets();

test('what is named is found under its address, with its type', () => {
  const sheet = assets.find(assets.path('site.css'));

  expect(sheet?.contentType).toBe('text/css; charset=utf-8');
  expect(assets.path('site.css')).toMatch(/^\/assets\/site\.[0-9a-f]{12}\.css$/);
});

test('text of any kind says how it is written', () => {
  for (const name of ['icon.svg', 'site.js'])
    expect(assets.find(assets.path(name))?.contentType).toMatch(/; charset=utf-8$/);
});

test('an address is the same for the same content', () => {
  expect(new Assets().path('site.css')).toBe(assets.path('site.css'));
});

test('every address in the stylesheet is served', () => {
  const css = text('site.css');
  const addresses = [...css.matchAll(/url\("([^"]+)"\)/g)].map((match) => match[1]!);

  expect(addresses).toHaveLength(4);
  for (const address of addresses) expect(assets.find(address)?.contentType).toBe('font/woff2');
});

test('the stylesheet knows no left and no right', () => {
  expect(text('site.css')).not.toMatch(
    /(margin|padding|border)-(left|right)|[;{]\s*(left|right|width|height):|text-align: (left|right)|float/,
  );
});

test('styles and script stay small enough for a first visit on a slow phone', () => {
  expect(text('site.js').length).toBeLessThanOrEqual(10_000);
  expect(text('site.css').length).toBeLessThanOrEqual(44_000);
});

test('text is sent as small as the caller takes it, a font as it is', () => {
  const sheet = assets.find(assets.path('site.css'))!;
  const font = assets.find(assets.path('plex-arabic-400.woff2'))!;

  const brotli = encodedFor(sheet, 'gzip, deflate, br');
  expect(brotli.encoding).toBe('br');
  expect(brotliDecompressSync(brotli.body)).toEqual(sheet.body);
  const gzip = encodedFor(sheet, 'gzip, br;q=0');
  expect(gzip.encoding).toBe('gzip');
  expect(gunzipSync(gzip.body)).toEqual(sheet.body);
  expect(gzip.body.length).toBeLessThan(sheet.body.length / 3);
  for (const accepted of [undefined, 'identity', 'zstd'])
    expect(encodedFor(sheet, accepted)).toEqual({ body: sheet.body });
  expect(encodedFor(font, 'gzip, br')).toEqual({ body: font.body });
});

test('an unknown name is refused, an unknown address is not found', () => {
  expect(() => assets.path('other.css')).toThrow('other.css');
  expect(assets.find('/assets/other.css')).toBeUndefined();
  expect(assets.find('/assets/../package.json')).toBeUndefined();
});

function text(name: string): string {
  return assets.find(assets.path(name))!.body.toString('utf8');
}

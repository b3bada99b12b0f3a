import { Assets } from './assets.js';

const assets = new Assets();

test('what is named is found under its address, with its type', () => {
  const sheet = assets.find(assets.path('site.css'));

  expect(sheet?.contentType).toBe('text/css; charset=utf-8');
  expect(assets.path('site.css')).toMatch(/^\/assets\/site\.[0-9a-f]{12}\.css$/);
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
  expect(text('site.js').length).toBeLessThanOrEqual(4096);
  expect(text('site.css').length).toBeLessThanOrEqual(28_000);
});

test('an unknown name is refused, an unknown address is not found', () => {
  expect(() => assets.path('other.css')).toThrow('other.css');
  expect(assets.find('/assets/other.css')).toBeUndefined();
  expect(assets.find('/assets/../package.json')).toBeUndefined();
});

function text(name: string): string {
  return assets.find(assets.path(name))!.body.toString('utf8');
}

import { contentTypeOf, fileFor, keptFor } from './desk.rules.js';

test.each([
  ['', 'index.html'],
  ['people', 'index.html'],
  ['campaigns/a-year-later/people', 'index.html'],
  ['sw.js', 'sw.js'],
  ['icons/heart.svg', 'icons/heart.svg'],
  ['assets/main-a1b2.js', 'assets/main-a1b2.js'],
  ['assets/nothing', 'assets/nothing'],
  ['booth', 'booth/index.html'],
  ['booth/entries', 'booth/index.html'],
  ['booth/sw.js', 'booth/sw.js'],
  ['booth/assets/nothing', 'booth/assets/nothing'],
  ['boothless', 'index.html'],
])('below /desk/, "%s" is %s', (path, file) => {
  expect(fileFor(path)).toBe(file);
});

test('only what has its content in its name is kept', () => {
  expect(keptFor('assets/main-a1b2.js')).toContain('immutable');
  expect(keptFor('booth/assets/main-a1b2.js')).toContain('immutable');
  expect(['index.html', 'sw.js', 'manifest.webmanifest'].map(keptFor)).toEqual(
    Array(3).fill('no-cache'),
  );
});

test('a file of an unknown kind is only bytes', () => {
  expect(contentTypeOf('what.exe')).toBe('application/octet-stream');
  expect(contentTypeOf('SW.JS')).toBe('text/javascript; charset=utf-8');
  expect(contentTypeOf('icons/heart.svg')).toBe('image/svg+xml; charset=utf-8');
});

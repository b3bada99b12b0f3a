import { readFileSync } from 'node:fs';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const desk = read('./tokens.css');
const pages = read('../../../../libs/pages/assets/css/tokens.css');

/** Those of the innermost block that begins after this place. */
function colours(css: string, from: string): Record<string, string> {
  const [, block = ''] = /\{([^{}]*)\}/.exec(css.slice(css.indexOf(from))) ?? [];
  const found = block.matchAll(/(--[\w-]+): (#[\da-f]+)/g);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]));
}

test('the desk has the colours of the public pages, light and dark', () => {
  const [light, dark] = [colours(pages, ':root'), colours(pages, 'prefers-color-scheme: dark')];
  for (const found of [light, dark]) expect(Object.keys(found).length).toBeGreaterThan(10);
  expect(colours(desk, ':root')).toMatchObject(light);
  expect(colours(desk, "[data-mantine-color-scheme='dark']")).toMatchObject(dark);
});

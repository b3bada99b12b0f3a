import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadedWith } from '../look/loads.fixture.js';
import { first } from './first.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(file, 'utf8');

test('what somebody may meet first speaks the first sentences alone', () => {
  const routes = read(join(root, 'routes.tsx'));
  const pages = [...routes.matchAll(/firstPage\('[^']*', \(\) => import\('\.\/([^']+)\.js'\)/g)];
  expect(pages.length).toBeGreaterThan(8);
  const entries = ['main', 'shell/shell', ...pages.map(([, page]) => page!)];
  const files = new Set(entries.flatMap((entry) => [...loadedWith(join(root, `${entry}.tsx`))]));
  const others = [...files].flatMap((file) =>
    [...read(file).matchAll(/\bt\(\s*['`](desk\w*):/g)]
      .map(([, part]) => part!)
      .filter((part) => !(first as readonly string[]).includes(part))
      .map((part) => `${file.slice(root.length)}: ${part}`),
  );
  expect(others).toEqual([]);
});

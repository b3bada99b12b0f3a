import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const left = new Set(['node_modules', 'dist', '.git', '.cache', '.data', 'test-results']);
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'new-service-'));
  const sources = (path: string) =>
    !relative(root, path)
      .split('/')
      .some((part) => left.has(part));
  cpSync(root, copy, { recursive: true, filter: sources });
  linkPackages();
  const { status, stderr } = node('scripts/new-service.mjs', 'sample');
  expect([status, stderr]).toEqual([0, '']);
}, 60_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** As `npm install` would: our own packages are those of the copy. */
function linkPackages(): void {
  const packages = join(copy, 'node_modules');
  mkdirSync(join(packages, '@blueheart'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '@blueheart') symlinkSync(join(root, 'node_modules', name), join(packages, name));
  const own = readdirSync(join(root, 'node_modules/@blueheart')).filter(
    (name) => name !== 'sample',
  );
  for (const name of own)
    for (const part of ['libs', 'apps'])
      if (readdirSync(join(copy, part)).includes(name))
        symlinkSync(join(copy, part, name), join(packages, '@blueheart', name));
  symlinkSync(join(copy, 'apps/sample'), join(packages, '@blueheart/sample'));
  // Those of which a service has a version of its own.
  for (const app of readdirSync(join(root, 'apps')))
    if (existsSync(join(root, 'apps', app, 'node_modules')))
      symlinkSync(join(root, 'apps', app, 'node_modules'), join(copy, 'apps', app, 'node_modules'));
}

function node(...words: string[]) {
  return spawnSync(process.execPath, words, { cwd: copy, encoding: 'utf8' });
}

/** What the script wrote: all that is not as in the original. */
function written(): string[] {
  return readdirSync(copy, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(copy, join(one.parentPath, one.name)))
    .filter((path) => !path.split('/').some((part) => left.has(part)))
    .filter((path) => textOf(copy, path) !== textOf(root, path));
}

function textOf(folder: string, path: string): string | undefined {
  try {
    return readFileSync(join(folder, path), 'utf8');
  } catch {
    return undefined;
  }
}

test('a new service is wired in wherever services are named, and all that was written is formatted', () => {
  const paths = written();
  expect(paths).toEqual(
    expect.arrayContaining([
      'apps/sample/src/sample.module.ts',
      'apps/run/src/services.ts',
      'libs/config/src/services.ts',
      'libs/contracts/src/subscriptions.ts',
    ]),
  );
  const { stdout, stderr } = node('node_modules/prettier/bin/prettier.cjs', '--check', ...paths);
  expect(stderr).toBe('');
  expect(stdout).toContain('All matched files use Prettier code style!');
}, 60_000);

test('… and the program is built with it @long', () => {
  const { stdout, status } = node('node_modules/typescript-7/bin/tsc', '-b', 'apps/run');
  expect([status, stdout]).toEqual([0, '']);
}, 300_000);

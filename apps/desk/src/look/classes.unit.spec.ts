import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loadedWith } from './loads.fixture.js';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) =>
  join(root, file),
);
const read = (file: string) => readFileSync(file, 'utf8');

/** What is loaded only when somebody goes there. */
function pagesOf(file: string): string[] {
  const found = read(file).matchAll(/import\('(\.[^']+)'\)/g);
  return [...found]
    .map(([, path]) => resolve(dirname(file), path!.replace(/\.js$/, '.tsx')))
    .filter((page) => existsSync(page));
}

function classesIn(css: string): Set<string> {
  return new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name!));
}

function classesOf(source: string): Set<string> {
  const written = source.matchAll(/className=(?:"([^"]*)"|\{([^}]*)\})/g);
  const literals = [...written].flatMap(([, plain, computed]) =>
    computed ? [...computed.matchAll(/'([^']*)'/g)].map(([, one]) => one!) : [plain!],
  );
  return new Set(literals.flatMap((one) => one.split(/\s+/)).filter(Boolean));
}

const defined = new Map(
  files.filter((file) => file.endsWith('.css')).map((file) => [file, classesIn(read(file))]),
);
const always = loadedWith(join(root, 'main.tsx'));
/** The booth is a page of its own, with sheets of its own. */
const alwaysAtBooth = loadedWith(join(root, 'booth/main.tsx'));
const alwaysWith = (page: string) =>
  page.startsWith(join(root, 'booth/')) ? alwaysAtBooth : always;

test('whatever page is opened first, what it draws is dressed by what it loads', () => {
  const pages = files.filter((file) => /\.tsx?$/.test(file)).flatMap(pagesOf);
  expect(pages.length).toBeGreaterThan(20);
  const naked = pages.flatMap((page) => {
    const loaded = [...new Set([...alwaysWith(page), ...loadedWith(page)])];
    const dressed = new Set(loaded.flatMap((file) => [...(defined.get(file) ?? [])]));
    return loaded
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) => [...classesOf(read(file))])
      .filter((name) => !dressed.has(name))
      .filter((name) => [...defined.values()].some((names) => names.has(name)))
      .map((name) => `${page.slice(root.length)}: ${name}`);
  });
  expect(naked).toEqual([]);
});

test('what a name looks like is said by one style sheet, so that none has to come last', () => {
  const said = new Map<string, string[]>();
  for (const file of defined.keys())
    for (const [, name] of new Set(read(file).matchAll(/^\.([\w-]+) \{$/gm)))
      said.set(name!, [...new Set([...(said.get(name!) ?? []), file.slice(root.length)])]);
  expect([...said].filter(([, sheets]) => sheets.length > 1)).toEqual([]);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const skipped = new Set(['node_modules', 'dist', 'test-results']);
const documents = documentsIn(root);

interface Link {
  /** The document, from the root. */
  readonly from: string;
  readonly to: string;
}

test('every link from one document to a file, or to a heading, leads somewhere', () => {
  const links = documents.flatMap(linksIn);
  expect(links.length).toBeGreaterThan(50);
  const dead = links.filter((link) => !resolves(link));
  expect(dead.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('what "Where is …?" tells to look for is in the file it names', () => {
  const rows = documents.flatMap(whereIs);
  expect(rows.length).toBeGreaterThan(14);
  const lost = rows.flatMap(({ from, files, names }) => {
    const text = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
    return names.filter((name) => !text.includes(name)).map((name) => `${from}: ${name}`);
  });
  expect(lost).toEqual([]);
});

test('the README names every variable of the environment', () => {
  const source = readFileSync(join(root, 'libs/config/src/variables.ts'), 'utf8');
  const variables = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name);
  expect(variables.length).toBeGreaterThan(10);
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  expect(variables.filter((name) => !readme.includes(`| \`${name}\``))).toEqual([]);
});

function documentsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return documentsIn(path);
    return entry.name.endsWith('.md') ? [relative(root, path)] : [];
  });
}

/** Links and pictures of a document that stay in this house. */
function linksIn(from: string): Link[] {
  return [...prose(from).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, to]) => ({ from, to: to! }))
    .filter(({ to }) => !/^[a-z]+:/.test(to));
}

function resolves({ from, to }: Link): boolean {
  const [path = '', heading] = to.split('#');
  const file = path ? join(dirname(from), path) : from;
  if (!existsSync(join(root, file))) return false;
  return heading === undefined || headingsOf(file).includes(heading);
}

/** The headings of a document as the addresses they get on GitHub. */
function headingsOf(file: string): string[] {
  return [...prose(file).matchAll(/^#+ (.+)$/gm)].map(([, text]) =>
    text!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  );
}

/** The rows below "Where is …?" that say, in their last cell, what to look for in which file. */
function whereIs(from: string): { from: string; files: string[]; names: string[] }[] {
  const section = /^## Where is …\?$([^]*?)(?=^## |$(?![^]))/m.exec(prose(from))?.[1] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|') && line.includes(']('))
    .map((line) => {
      const cells = line.split('|').slice(1, -1);
      const files = [...line.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) =>
        join(dirname(from), to!),
      );
      const names = [...cells.at(-1)!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
      return { from, files, names };
    });
}

/** A document without its code blocks. */
function prose(file: string): string {
  return readFileSync(join(root, file), 'utf8').replaceAll(/^```[^]*?^```$/gm, '');
}

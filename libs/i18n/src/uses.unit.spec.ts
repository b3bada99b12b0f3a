import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isTranslated } from './index.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sources = ['apps', 'libs'].flatMap(sourcesIn);

test('every sentence that the sources ask for exists', () => {
  expect(sources.length).toBeGreaterThan(0);
  const missing = uses(/['"`]((?:common|pledges|notifications|problems|proof):[a-z][\w.-]*)['"`]/g);
  expect(missing.filter(({ found }) => !isTranslated(found)).map(describe)).toEqual([]);
});

test('every refusal can be told', () => {
  const refusals = uses(/new Refusal\(\s*['"]([\w-]+)['"]/g);
  const untold = refusals.filter(({ found }) => !isTranslated(`problems:refusals.${found}`));
  expect(untold.map(describe)).toEqual([]);
});

test('every code that a schema gives to a mistake can be told', () => {
  const codes = uses(/params: \{ code: ['"]([\w-]+)['"]/g);
  const untold = codes.filter(({ found }) => !isTranslated(`problems:codes.${found}`));
  expect(untold.map(describe)).toEqual([]);
});

interface Use {
  file: string;
  line: number;
  found: string;
}

/** The first group of every match, with its place. */
function uses(pattern: RegExp): Use[] {
  return sources.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return [...text.matchAll(pattern)].map((match) => ({
      file,
      line: text.slice(0, match.index).split('\n').length,
      found: match[1] ?? '',
    }));
  });
}

function describe({ file, line, found }: Use): string {
  return `${file}:${line} ${found}`;
}

function sourcesIn(group: string): string[] {
  return readdirSync(join(root, group)).flatMap((name) => {
    const folder = join(group, name, 'src');
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('.spec.'))
      .map((file) => join(folder, file));
  });
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { z } from 'zod';
import { campaignLocales, crossChecks, type Files } from './cross-checks.js';
import { check } from './expectations.js';
import { readFiles } from './files.js';
import { informationCodes } from './information.schema.js';
import { nearest } from './nearest.js';
import { RolloutError, type RolloutProblem } from './problems.js';
import { rolloutFiles, schemasFor, type Rollout, type SchemaName } from './rollout.schema.js';
import { YamlFile } from './yaml-file.js';

type Schemas = ReturnType<typeof schemasFor>;

/**
 * Reads the roll-out in this folder: every file, validated and compared with the others.
 *
 * @throws RolloutError with every mistake of every file, each at its line and column.
 */
export function readRollout(directory: string): Rollout {
  const files: Files = new Map(
    rolloutFiles.map(({ path }) => [path, new YamlFile(directory, path)]),
  );
  const schemas = schemasFor(campaignLocales(files));
  const problems: RolloutProblem[] = [...strangers(directory), ...crossChecks(files)];
  const values = new Map<string, unknown>();

  for (const { path, schema } of rolloutFiles) {
    const file = files.get(path) as YamlFile;
    const result =
      file.syntaxProblems.length > 0
        ? { problems: file.syntaxProblems }
        : check(file, schemas[schema]);
    if ('problems' in result) problems.push(...result.problems);
    else values.set(path, result.value);
  }
  const drawing = heart(directory, files);
  problems.push(...drawing.problems);
  const made = readFiles(directory, campaignLocales(files));
  problems.push(...made.problems);
  if (problems.length > 0) throw new RolloutError(directory, sorted(problems));

  const valid = <N extends SchemaName>(_schema: N, path: string) =>
    values.get(path) as z.output<Schemas[N]>;
  return {
    campaign: valid('campaign', 'campaign.yaml'),
    pledge: valid('pledge', 'pledge.yaml'),
    information: Object.fromEntries(
      informationCodes.map((code) => [code, valid('information', `information/${code}.yaml`)]),
    ) as Rollout['information'],
    governorates: valid('regions', 'regions.yaml').governorates,
    items: valid('items', 'items.yaml').items,
    kit: valid('items', 'items.yaml').kit,
    channels: valid('channels', 'channels.yaml').channels,
    venues: valid('venues', 'venues.yaml').venues,
    helpLines: valid('help-lines', 'help-lines.yaml').helpLines,
    schools: valid('schools', 'schools.yaml'),
    links: valid('links', 'links.yaml').links,
    times: valid('times', 'times.yaml'),
    brand: { ...valid('brand', 'brand/brand.yaml'), heartSvg: drawing.svg },
    files: made.files,
  };
}

/** YAML files that belong to nothing: most are a misspelt name, whose text would be lost in silence. */
function strangers(directory: string): RolloutProblem[] {
  if (!existsSync(directory)) return [];
  const known = rolloutFiles.map(({ path }) => path);
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.ya?ml$/.test(path) && !known.includes(path))
    .map((path) => {
      const meant = nearest(path, known);
      const expected = meant ? `a known file (nearest: "${meant}")` : `one of ${known.join(', ')}`;
      return { file: path, line: 1, column: 1, path: '', expected, found: JSON.stringify(path) };
    });
}

/** What could run or load something when the drawing is opened by itself. */
const active =
  /<script|<foreignObject|\son\w+\s*=|(href|src)\s*=\s*["'](?!#)|<!ENTITY|@import|url\((?!["']?#)/i;

/** The drawing the brand names, which stands in pages as it is. */
function heart(directory: string, files: Files): { svg: string; problems: RolloutProblem[] } {
  const file = files.get('brand/brand.yaml') as YamlFile;
  const name = check(file, schemasFor(['en']).brand.pick({ heart: true }).loose());
  if ('problems' in name) return { svg: '', problems: [] };
  const wrong = (expected: string) => ({ svg: '', problems: [file.problem(['heart'], expected)] });
  const path = join(directory, 'brand', name.value.heart);
  if (!existsSync(path)) return wrong('the name of a file in the brand folder');
  const svg = readFileSync(path, 'utf8').trim();
  if (!svg.startsWith('<svg')) return wrong('an SVG drawing that begins with <svg');
  if (active.test(svg)) return wrong('a drawing without scripts or references to other files');
  return { svg, problems: [] };
}

/** In the order of files and lines; a mistake that two checks found alike stands once. */
function sorted(problems: readonly RolloutProblem[]): RolloutProblem[] {
  const order = new Map(rolloutFiles.map(({ path }, index) => [path, index]));
  const rank = ({ file }: RolloutProblem) => order.get(file) ?? order.size;
  const distinct = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...distinct.values()].sort(
    (a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column,
  );
}

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { looksLike, type FileType } from './file-types.js';
import { informationCodes } from './information.schema.js';
import { readMadeFrom, type MadeFrom } from './made-from.js';
import { nearest } from './nearest.js';
import type { RolloutProblem } from './problems.js';
import type { RolloutLocale } from './text.schema.js';

/** What a recording may read aloud. */
export const recordedTexts = ['pledge', ...informationCodes] as const;
export type RecordedText = (typeof recordedTexts)[number];

/** A binary file made for a roll-out: a share card, a print file, a recording. */
export type RolloutFile = {
  /** Unique in its campaign: `share-ar.png`, `brochure-fr.pdf`, `help-en.mp3`. */
  name: string;
  /** Its media type. */
  type: string;
  body: Buffer;
  /** SHA-256 of the body, in hexadecimal. */
  sha256: string;
  /** Digest of what it was made from; null where nobody noted it for this very body. */
  madeFrom: string | null;
};

/** Where a file may lie, below `files/`, and what it must be. */
type Place = { path: string; type: FileType };

const recordingEndings = ['mp3', 'm4a', 'ogg'] as const;
const madeFromFile = 'made-from.json';

function places(locales: readonly RolloutLocale[]): Place[] {
  return locales.flatMap((locale) => [
    { path: `share-${locale}.png`, type: 'png' as const },
    { path: `brochure-${locale}.pdf`, type: 'pdf' as const },
    ...recordedTexts.flatMap((text) =>
      recordingEndings.map((type) => ({ path: `audio/${text}-${locale}.${type}`, type })),
    ),
  ]);
}

/** The files of a roll-out, each checked by its content; none where there is no folder. */
export function readFiles(
  directory: string,
  locales: readonly RolloutLocale[],
): { files: RolloutFile[]; problems: RolloutProblem[] } {
  const folder = join(directory, 'files');
  const known = places(locales);
  const paths = listed(folder);
  const noted = readMadeFrom(join(folder, madeFromFile), `files/${madeFromFile}`);
  const problems = [...noted.problems, ...twice(paths)];
  const files: RolloutFile[] = [];
  for (const path of paths) {
    const place = known.find((one) => one.path === path);
    const file = place ? read(folder, place, noted.madeFrom) : stranger(path, known);
    if ('expected' in file) problems.push(file);
    else files.push(file);
  }
  return { files, problems };
}

/** In order, so that equal folders are equal roll-outs. YAML is told elsewhere; a name with a dot in front is nobody's. */
function listed(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path !== madeFromFile && !/(^|\/)\.|\.ya?ml$/.test(path))
    .sort();
}

function read(
  folder: string,
  { path, type }: Place,
  notes: MadeFrom,
): RolloutFile | RolloutProblem {
  const body = readFileSync(join(folder, path));
  const wrong = looksLike(body, type);
  if ('expected' in wrong) return problem(path, wrong.expected, wrong.found);
  const name = path.replace('audio/', '');
  const sha256 = createHash('sha256').update(body).digest('hex');
  const note = notes[name];
  const madeFrom = note?.sha256 === sha256 ? note.madeFrom : null;
  return { name, type: wrong.type, body, sha256, madeFrom };
}

function stranger(path: string, known: readonly Place[]): RolloutProblem {
  const paths = known.map((one) => one.path);
  const meant = nearest(path, paths);
  const all = 'share-LANGUAGE.png, brochure-LANGUAGE.pdf, audio/TEXT-LANGUAGE.mp3';
  const expected = meant ? `a known file (nearest: "files/${meant}")` : `one of files/{${all}}`;
  return problem(path, expected, JSON.stringify(`files/${path}`));
}

/** A text is read aloud once in each language: which of two would be heard? */
function twice(paths: readonly string[]): RolloutProblem[] {
  const recordings = paths.filter((path) => path.startsWith('audio/'));
  const stem = (path: string) => path.replace(/\.\w+$/, '');
  return recordings.flatMap((path, index) => {
    const other = recordings.slice(0, index).find((one) => stem(one) === stem(path));
    return other ? [problem(path, `no second recording beside files/${other}`, 'one more')] : [];
  });
}

function problem(path: string, expected: string, found: string): RolloutProblem {
  return { file: `files/${path}`, line: 1, column: 1, path: '', expected, found };
}

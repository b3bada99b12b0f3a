import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeProblem, RolloutError } from './problems.js';
import { readRollout } from './read-rollout.js';

export const shipped = fileURLToPath(
  new URL('../../../../rollouts/blue-heart-lebanon', import.meta.url),
);

/** A change of one file: the first text, which must be there, becomes the second. */
export type Edit = readonly [file: string, from: string, to: string];

/** Works on a copy of the shipped roll-out, gone afterwards. */
export function inCopy<T>(edits: readonly Edit[], work: (directory: string) => T): T {
  const directory = mkdtempSync(join(tmpdir(), 'rollout-'));
  try {
    cpSync(shipped, directory, { recursive: true });
    for (const [file, from, to] of edits) {
      const before = readFileSync(join(directory, file), 'utf8');
      if (!before.includes(from)) throw new Error(`${file} does not contain ${from}`);
      writeFileSync(
        join(directory, file),
        before.replace(from, () => to),
      );
    }
    return work(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** What `readRollout` says of a folder, one line a mistake. */
export function mistakesIn(directory: string): string[] {
  try {
    readRollout(directory);
    return [];
  } catch (error) {
    if (error instanceof RolloutError) return error.problems.map(describeProblem);
    throw error;
  }
}

export const mistakes = (...edits: Edit[]): string[] => inCopy(edits, mistakesIn);

/** `file:line:column` of the first place where the text stands in the shipped file. */
export function place(file: string, text: string): string {
  const before = readFileSync(join(shipped, file), 'utf8').split(text)[0] ?? '';
  const lines = before.split('\n');
  return `${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { RolloutProblem } from './problems.js';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

const madeFromSchema = z.record(
  z.string(),
  z.strictObject({
    /** Of the file that was noted: another body is another file. */
    sha256: digest,
    /** Of the texts and the drawing it was made from. */
    madeFrom: digest,
  }),
);

/** From what each file of a roll-out was made, by its name. `npm run rollout-files` writes it. */
export type MadeFrom = z.output<typeof madeFromSchema>;

/** What was noted; nothing where nothing was. */
export function readMadeFrom(
  path: string,
  shownAs: string,
): { madeFrom: MadeFrom; problems: RolloutProblem[] } {
  if (!existsSync(path)) return { madeFrom: {}, problems: [] };
  const read = madeFromSchema.safeParse(parsed(readFileSync(path, 'utf8')));
  if (read.success) return { madeFrom: read.data, problems: [] };
  const problem = {
    file: shownAs,
    line: 1,
    column: 1,
    path: (read.error.issues[0]?.path ?? []).join('.'),
    expected: 'what `npm run rollout-files` wrote',
    found: 'something else',
  };
  return { madeFrom: {}, problems: [problem] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import type { Problem } from '../../api/problem.js';
import type { EntryState } from '../store/db.js';

/** Pure decisions about what the server says of what was sent. Nothing that it says makes anything be dropped. */

/** What becomes of one thing that was sent. */
export interface Verdict {
  readonly id: string;
  readonly state: EntryState;
  readonly code?: string | undefined;
}

export type Outcome =
  /** What is said of each; whatever is not named goes on waiting. */
  | { readonly kind: 'said'; readonly verdicts: readonly Verdict[] }
  /** Too much, or one of them is wrong and nobody says which: half as many next time. */
  | { readonly kind: 'smaller' }
  /** Later again, after so many seconds at least. */
  | { readonly kind: 'later'; readonly seconds: number }
  /** Nothing before somebody has signed in. */
  | { readonly kind: 'signed-out' }
  /** Nothing of this campaign before somebody signs in who may; what waits for others goes on. */
  | { readonly kind: 'not-allowed' };

interface Answer {
  readonly id: string;
  readonly answer: 'accepted' | 'duplicate' | 'quarantined';
  readonly code?: string;
}

/** What a batch was answered with. */
export function verdictsOf(answers: readonly Answer[]): Verdict[] {
  return answers.map(({ id, answer, code }) =>
    answer === 'quarantined' ? { id, state: 'held', code } : { id, state: 'confirmed' },
  );
}

/**
 * What a batch was refused with; `ids` are those that were sent, in their order. Those that are named are set aside, and
 * the others sent again without them. `list` is the name of the list in the batch.
 */
export function outcomeOf(problem: Problem, ids: readonly string[], list: string): Outcome {
  const { status, code } = problem;
  if (status === 401) return { kind: 'signed-out' };
  // Whose part in it has ended is told that there is no such campaign.
  if (status === 403 || code === 'no-such-campaign') return { kind: 'not-allowed' };
  if (status >= 500 || status === 408 || status === 429)
    return { kind: 'later', seconds: problem.retryAfter ?? 0 };
  const named = namedIn(problem, ids, list);
  if (named.length) return { kind: 'said', verdicts: named };
  const [only] = ids;
  if (ids.length > 1 || only === undefined) return { kind: 'smaller' };
  return { kind: 'said', verdicts: [{ id: only, state: 'aside', code }] };
}

function namedIn(
  { errors, about, code }: Problem,
  ids: readonly string[],
  list: string,
): Verdict[] {
  const path = new RegExp(`^${list}\\.(\\d+)(?:\\.|$)`);
  const places = errors.flatMap((error) => path.exec(error.path)?.[1] ?? []).map(Number);
  const told = about?.[list];
  const strays = Array.isArray(told) ? told.filter((id) => ids.includes(id as string)) : [];
  const found = new Set([...places.flatMap((at) => ids[at] ?? []), ...(strays as string[])]);
  return [...found].map((id) => ({ id, state: 'aside', code }));
}

const longestMs = 5 * 60_000;

/** How long to wait after so many failures in a row: twice as long each time, five minutes at most. */
export function pauseMs(failures: number, seconds: number, chance: number): number {
  const backOff = Math.min(longestMs, 2_000 * 2 ** Math.min(failures - 1, 10));
  return Math.max(seconds * 1_000, backOff * (0.5 + chance / 2));
}

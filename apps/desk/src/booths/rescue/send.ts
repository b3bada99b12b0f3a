import { ApiError } from '../../api/problem.js';
import { outcomeOf } from '../../booth/sync/answers.rules.js';

/** What became of one row: `waits` came late and is kept for somebody to agree, `held` could not be counted. */
export type Fate = 'taken' | 'known' | 'waits' | 'held' | 'refused';

export interface Told {
  readonly id: string;
  readonly fate: Fate;
  /** Why it was refused, in the reader's words. */
  readonly why?: string;
}

interface Answer {
  readonly id: string;
  readonly answer: 'accepted' | 'duplicate' | 'quarantined';
  readonly waits?: true | undefined;
}

export interface Lane<Row> {
  /** The name of the list in a batch, by which mistakes in it are named. */
  readonly list: 'entries' | 'pledges' | 'acts';
  readonly rows: readonly Row[];
  readonly most: number;
  /** Sends these; so many are left after them. */
  readonly post: (rows: readonly Row[], left: number) => Promise<readonly Answer[]>;
}

/**
 * Sends all rows, the first first, and tells of each what became of it. What a batch is refused for is told of whoever
 * is named in the refusal, and the rest is sent without. Throws what sending again may mend: no network, a server that
 * is busy, nobody signed in. What was sent before is known then, and counts once.
 */
export async function sendAll<Row extends { readonly id: string }>(
  { list, rows, most, post }: Lane<Row>,
  onTold: (told: readonly Told[]) => void,
): Promise<void> {
  let left = [...rows];
  let size = most;
  while (left.length > 0) {
    const batch = left.slice(0, size);
    try {
      const answers = await post(batch, left.length - batch.length);
      onTold(answers.map(toldOf));
      left = left.slice(batch.length);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const ids = batch.map(({ id }) => id);
      const outcome = outcomeOf(error.problem, ids, list);
      if (outcome.kind === 'smaller') size = Math.max(1, Math.floor(batch.length / 2));
      else if (outcome.kind === 'said') {
        const named = new Set(outcome.verdicts.map(({ id }) => id));
        onTold([...named].map((id) => ({ id, fate: 'refused', why: whyOf(error, ids, id, list) })));
        left = left.filter(({ id }) => !named.has(id));
      } else throw error;
    }
  }
}

function toldOf({ id, answer, waits }: Answer): Told {
  if (answer === 'quarantined') return { id, fate: 'held' };
  if (waits) return { id, fate: 'waits' };
  return { id, fate: answer === 'duplicate' ? 'known' : 'taken' };
}

function whyOf({ problem }: ApiError, ids: readonly string[], id: string, list: string): string {
  const own = problem.errors.find(({ path }) => path.startsWith(`${list}.${ids.indexOf(id)}.`));
  return own?.message || problem.detail || problem.title;
}

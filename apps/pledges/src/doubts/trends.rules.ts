import type { Source } from './quotas.rules.js';

/** What was seen of one source within ten minutes: requests, not people. */
export interface Seen {
  /** Came past the quota, whatever became of them. */
  readonly past: number;
  /** Of those: with a valid proof. */
  readonly proved: number;
  /** Letters held back, past the quota or in doubt. */
  readonly held: number;
}

export interface Trend extends Seen {
  /** The beginning of the ten minutes, in milliseconds since 1970. */
  readonly since: number;
  readonly campaign: number;
  readonly kind: Source['kind'];
  readonly key: string;
}

const spanMs = 10 * 60_000;
const maxKept = 2_000;
/** Stands in for every source beyond those that are kept apart. */
export const others = '(others)';

/** Counts in memory until it is written down; bounded, whoever comes. */
export class TrendCounter {
  private kept = new Map<string, Trend>();

  add(campaign: number, sources: readonly Source[], seen: Partial<Seen>, now: number): void {
    const since = now - (now % spanMs);
    for (const { kind, key } of sources)
      this.keep({ ...none, ...seen, since, campaign, kind, key });
  }

  /** Gives what was counted and begins anew. */
  takeAll(): Trend[] {
    const all = [...this.kept.values()];
    this.kept = new Map();
    return all;
  }

  /** For what could not be written down. */
  putBack(trends: readonly Trend[]): void {
    for (const trend of trends) this.keep(trend);
  }

  private keep(trend: Trend): void {
    const isKnown = this.kept.has(idOf(trend));
    const key = isKnown || this.kept.size < maxKept ? trend.key : others;
    const id = idOf({ ...trend, key });
    const before = this.kept.get(id) ?? none;
    this.kept.set(id, {
      ...trend,
      key,
      past: before.past + trend.past,
      proved: before.proved + trend.proved,
      held: before.held + trend.held,
    });
  }
}

const none: Seen = { past: 0, proved: 0, held: 0 };

function idOf({ since, campaign, kind, key }: Trend): string {
  return `${since} ${campaign} ${kind} ${key}`;
}

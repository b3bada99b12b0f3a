import type { Trend } from '../api/contract.js';

/** What was seen of one network or mail domain on one day. */
export interface DayOfSource extends Pick<Trend, 'kind' | 'key' | 'past' | 'proved' | 'held'> {
  /** The beginnings of its first and last ten minutes that day, ISO 8601. */
  readonly first: string;
  readonly last: string;
}

export interface TrendDay {
  /** YYYY-MM-DD in the campaign's zone. */
  readonly day: string;
  readonly sources: readonly DayOfSource[];
}

/** Ten minutes put together to days of the campaign, the newest first; in each, what came past most often first. */
export function daysOf(trends: readonly Trend[], timeZone: string): TrendDay[] {
  const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone });
  const days = new Map<string, Map<string, DayOfSource>>();
  for (const trend of trends) {
    const day = dayOf.format(new Date(trend.since));
    const sources = days.get(day) ?? new Map<string, DayOfSource>();
    const id = `${trend.kind} ${trend.key}`;
    sources.set(id, together(sources.get(id), trend));
    days.set(day, sources);
  }
  return [...days]
    .map(([day, sources]) => ({
      day,
      sources: [...sources.values()].toSorted((a, b) => b.past - a.past),
    }))
    .toSorted((a, b) => b.day.localeCompare(a.day));
}

function together(before: DayOfSource | undefined, trend: Trend): DayOfSource {
  const { kind, key, since, past, proved, held } = trend;
  if (!before) return { kind, key, past, proved, held, first: since, last: since };
  return {
    kind,
    key,
    past: before.past + past,
    proved: before.proved + proved,
    held: before.held + held,
    first: since < before.first ? since : before.first,
    last: since > before.last ? since : before.last,
  };
}

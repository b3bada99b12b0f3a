import type { TallyDays, TallyLanguages, TallySources } from '@blueheart/contracts';
import { allCellsOrNone, publicCells } from './tally.rules.js';

/** People confirmed on one day, in one language or by one source; -1 for each who went that day. */
export interface DaySum {
  /** YYYY-MM-DD in the campaign's zone. */
  readonly day: string;
  readonly part: 'locale' | 'source';
  /** The locale or the source's code; the empty source is of those who came without a link. Of sources, only registered ones and the empty one are needed. */
  readonly cell: string;
  readonly people: number;
}

/** What is needed to publish a campaign's days, languages and sources. Days that are not over are not in it. */
export interface ClosedDays {
  readonly opensOn: string;
  /** The last day that is over and counted whole. */
  readonly through: string;
  readonly locales: readonly string[];
  /** The codes that the campaign itself has given out: a visitor may sign with any text. */
  readonly sources: readonly string[];
  readonly sums: readonly DaySum[];
}

export interface PublicParts {
  readonly days: TallyDays;
  readonly languages: TallyLanguages;
  readonly sources: TallySources;
}

/** The exact total has the running day in it, and all days before the window. */
const unknown = Infinity;

/** As many days as the public sees, the last one included. */
const window = 90;
const dayMs = 86_400_000;

/**
 * What the public may see of the days that are over, all of it published at once, one day at a time. Of
 * the days it tells no more than the exact total did to whoever read it every midnight.
 */
export function publicParts(closed: ClosedDays): PublicParts {
  const { through, sums } = closed;
  const isOpen = closed.opensOn <= through;
  const locale = sums.filter(({ part }) => part === 'locale');
  const source = sums.filter(({ part }) => part === 'source');
  const byDay = peopleBy(locale, ({ day }) => day);
  const byLocale = peopleBy(locale, ({ cell }) => cell);
  const byLink = peopleBy(source, ({ cell }) => cell);
  return {
    days: {
      through: isOpen ? through : null,
      days: cellsOf(publicCells(pick(byDay, daysOf(closed)), unknown), 'day'),
    },
    languages: {
      through: isOpen ? through : null,
      byLanguage: allCellsOrNone(pick(byLocale, closed.locales)),
    },
    sources: { through: isOpen ? through : null, ...publicLinks(byLink, closed, locale) },
  };
}

/** Those who came without a link are in the whole and in no cell: nobody can count them out. */
function publicLinks(
  byLink: ReadonlyMap<string, number>,
  { sources }: ClosedDays,
  everyone: readonly DaySum[],
): Omit<TallySources, 'through'> {
  if (sources.length === 0) return { sources: [], other: null };
  const whole = everyone.reduce((sum, { people }) => sum + people, 0);
  const own = pick(byLink, sources);
  const named = Object.values(own).reduce((sum, people) => sum + people, 0);
  const others = whole - named - (byLink.get(withoutLink) ?? 0);
  const { [other]: rest = null, ...known } = publicCells({ ...own, [other]: others }, whole);
  return { sources: cellsOf(known, 'source'), other: rest };
}

/** No code has a space in it. */
const other = 'any other';
const withoutLink = '';

/** Every day from the first, or of the window, to the last: also those on which nobody came. */
function daysOf({ opensOn, through }: ClosedDays): string[] {
  const last = Date.parse(through);
  const first = Math.max(Date.parse(opensOn), last - (window - 1) * dayMs);
  const length = Math.max(0, (last - first) / dayMs + 1);
  return Array.from({ length }, (_, at) =>
    new Date(first + at * dayMs).toISOString().slice(0, 'YYYY-MM-DD'.length),
  );
}

function peopleBy(sums: readonly DaySum[], keyOf: (sum: DaySum) => string): Map<string, number> {
  const people = new Map<string, number>();
  for (const sum of sums) people.set(keyOf(sum), (people.get(keyOf(sum)) ?? 0) + sum.people);
  return people;
}

function pick(people: ReadonlyMap<string, number>, cells: readonly string[]) {
  return Object.fromEntries(cells.map((cell) => [cell, people.get(cell) ?? 0]));
}

function cellsOf<Name extends 'day' | 'source'>(
  cells: Readonly<Record<string, number | null>>,
  name: Name,
) {
  return Object.entries(cells).map(([cell, confirmed]) => ({
    [name]: cell,
    confirmed,
  })) as (Record<Name, string> & { confirmed: number | null })[];
}

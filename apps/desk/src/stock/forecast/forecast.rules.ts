import type { Forecast, ForecastItem, RunOut } from './forecast.js';

const dayMs = 86_400_000;

/** What runs out first, first; what is not booked, last. Otherwise as the roll-out has them. */
export function byUrgency(items: readonly ForecastItem[]): ForecastItem[] {
  const rank = { 'runs-out': 0, may: 1, lasts: 2, unbooked: 3 } as const;
  return items.toSorted(
    ({ runOut: a }, { runOut: b }) =>
      rank[a.answer] - rank[b.answer] || compare(a.day ?? a.earliest, b.day ?? b.earliest),
  );
}

function compare(one: string | null, other: string | null): number {
  return (one ?? '') < (other ?? '') ? -1 : (one ?? '') > (other ?? '') ? 1 : 0;
}

/** The last day of the time line that all items share: whatever is booked or foreseen is on it. */
export function endOf({ today, items }: Pick<Forecast, 'today' | 'items'>): string {
  const days = items.flatMap(({ lastBooked, runOut }) => [lastBooked, runOut.day, runOut.latest]);
  return days.reduce<string>((last, day) => (day && day > last ? day : last), today);
}

/** Of which too few booths are over to say how far the day may be off; what is not booked has no day. */
export function onPlanAlone(items: readonly ForecastItem[]): ForecastItem[] {
  return items.filter(
    ({ rests, runOut }) => rests.basis === 'plan' && runOut.answer !== 'unbooked',
  );
}

export interface Bar {
  /** From the beginning of the line, in hundredths of it. */
  readonly start: number;
  readonly end: number;
  /** The day that is most likely; null where it likely lasts. */
  readonly likely: number | null;
  /** It may also last: the bar does not end. */
  readonly open: boolean;
}

/** Where on the line it runs out; undefined where it does not. */
export function barOf(
  { day, earliest, latest }: RunOut,
  line: { readonly today: string; readonly end: string },
): Bar | undefined {
  if (!earliest) return undefined;
  const at = (one: string) => shareOf(one, line);
  return {
    start: at(earliest),
    end: latest ? at(latest) : 100,
    likely: day ? at(day) : null,
    open: !latest,
  };
}

/** How far along the line a day is, in hundredths. */
export function shareOf(
  day: string,
  { today, end }: { readonly today: string; readonly end: string },
): number {
  const length = Math.max(Date.parse(end) - Date.parse(today), dayMs);
  return Math.min(Math.max(((Date.parse(day) - Date.parse(today)) / length) * 100, 0), 100);
}

/** Which sentence tells of the range; none where nothing is known but the plan, or nothing runs out. */
export function rangeOf(
  { answer, earliest, latest }: RunOut,
  basis: ForecastItem['rests']['basis'],
): 'between' | 'sameDay' | 'notBefore' | undefined {
  if (basis === 'plan' || answer === 'unbooked' || answer === 'lasts') return undefined;
  if (!latest) return 'notBefore';
  return earliest === latest ? 'sameDay' : 'between';
}

/** How a day is told that something is to be done by. */
export function whenOf(day: string, today: string): 'today' | 'tomorrow' | 'by' {
  const days = (Date.parse(day) - Date.parse(today)) / dayMs;
  return days <= 0 ? 'today' : days === 1 ? 'tomorrow' : 'by';
}

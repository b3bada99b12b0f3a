import type { SpecialDays } from '../../api/contract.js';
import { asDate, dayOf, daysLater } from '../wall.rules.js';

type Span = Pick<SpecialDays, 'from' | 'until'>;

/** What is on the days that something lasts; it ends before the last of them where it ends at midnight. */
export function daysOn<Days extends Span>(
  { starts, ends }: { readonly starts: string; readonly ends: string },
  days: readonly Days[],
): Days[] {
  const last = ends.endsWith('T00:00') ? daysLater(dayOf(ends), -1) : dayOf(ends);
  return days.filter(({ from, until }) => from <= last && until >= dayOf(starts));
}

/** What a day of the grid is marked with: the fast is a month, and is told above it. */
export function marksOf<Days extends Span & Pick<SpecialDays, 'kind'>>(
  days: readonly Days[],
): Map<string, Days> {
  const marks = new Map<string, Days>();
  for (const one of days)
    if (one.kind === 'holiday')
      for (let day = one.from; day <= one.until; day = daysLater(day, 1)) marks.set(day, one);
  return marks;
}

/** Whether the venue is closed on the day on which it begins (ISO 8601: Monday is 1). */
export function isClosed(
  venue: { readonly weekend: readonly number[] } | undefined,
  starts: string,
): boolean {
  return venue?.weekend.includes(asDate(dayOf(starts)).getUTCDay() || 7) ?? false;
}

/** How long before an expected day it is worth asking whether it is announced. */
const soonDays = 45;

/** What is expected soon and nobody has confirmed. */
export function openSoon<Days extends Span & Pick<SpecialDays, 'provisional'>>(
  days: readonly Days[],
  today: string,
): Days[] {
  const until = daysLater(today, soonDays);
  return days.filter((one) => one.provisional && one.from <= until && one.until >= today);
}

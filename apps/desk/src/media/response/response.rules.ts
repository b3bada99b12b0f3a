import type { Response } from './response.js';

const dayMs = 86_400_000;

/** The last days before tomorrow, on the wall of the campaign: the first and the last of them. */
export function lastDays(many: number, timeZone: string, now = Date.now()) {
  const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone });
  const to = dayOf.format(now);
  const from = new Date(Date.parse(to) - (many - 1) * dayMs).toISOString().slice(0, 10);
  return { from, to };
}

/** Each day of a period, with how many came on it: none on a day that is not named. */
export function everyDay(
  { from, to }: Pick<Response, 'from' | 'to'>,
  days: readonly { readonly day: string; readonly people: number }[],
): { day: string; people: number }[] {
  const named = new Map(days.map(({ day, people }) => [day, people]));
  const many = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  return Array.from({ length: many }, (_, at) => {
    const day = new Date(Date.parse(from) + at * dayMs).toISOString().slice(0, 10);
    return { day, people: named.get(day) ?? 0 };
  });
}

/** What is to be said of how many more came a day: nothing clear while it may as well be none. */
export function changeOf({ change }: Response['without']): 'few' | 'unclear' | 'more' | 'fewer' {
  if (!change) return 'few';
  if (change.low > 0) return 'more';
  return change.high < 0 ? 'fewer' : 'unclear';
}

/** Bounds in whole people: outwards, so that nothing is promised that is not so. */
export function wholePeople({ low, high }: { readonly low: number; readonly high: number }) {
  return { low: Math.max(0, Math.floor(low)), high: Math.ceil(high) };
}

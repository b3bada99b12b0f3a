import type { CampaignEvent } from '../../api/contract.js';
import { kinds, states } from '../event/event.rules.js';
import { dayOf, daysLater, isDay, weekOf } from '../wall.rules.js';

export const views = ['month', 'week', 'list'] as const;
export type View = (typeof views)[number];

/** How far the list looks ahead. */
const listDays = 28;
const longestMonthInWeeks = 6;

/** What of the schedule is looked at, as the address of the page holds it. */
export interface Looked {
  readonly view: View;
  /** A day in it. */
  readonly day: string;
  readonly kind?: CampaignEvent['kind'] | undefined;
  readonly state?: CampaignEvent['state'] | undefined;
  readonly venue?: string | undefined;
  /** The code of a governorate. */
  readonly governorate?: string | undefined;
  /** Only what is whoever reads’s own. */
  readonly whose?: 'mine' | undefined;
}

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const code = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;

/** What is unknown is left out. On a narrow screen there is the list. */
export function lookedAt(
  params: URLSearchParams,
  { today, isWide }: { readonly today: string; readonly isWide: boolean },
): Looked {
  const day = params.get('day');
  const venue = params.get('venue') ?? '';
  const governorate = params.get('governorate') ?? '';
  const wanted = views.find((one) => one === params.get('view')) ?? 'month';
  return {
    view: isWide ? wanted : 'list',
    day: isDay(day) ? day : today,
    kind: kinds.find((one) => one === params.get('kind')),
    state: states.find((one) => one === params.get('state')),
    venue: id.test(venue) ? venue : undefined,
    governorate: code.test(governorate) ? governorate : undefined,
    whose: params.get('whose') === 'mine' ? 'mine' : undefined,
  };
}

/** Whether it is not everything. */
export function isNarrow({ kind, state, venue, governorate, whose }: Looked): boolean {
  return Boolean(kind ?? state ?? venue ?? governorate ?? whose);
}

/** What the API is asked for; `own` is the id of whoever reads. */
export function searchOf({ kind, state, venue, whose }: Looked, own: string) {
  return {
    ...(kind && { kind }),
    ...(state && { state }),
    ...(venue && { venue }),
    ...(whose && { owner: own }),
  };
}

/** Those in the governorate that is looked at. */
export function eventsIn<Shown extends Pick<CampaignEvent, 'venue'>>(
  { governorate }: Pick<Looked, 'governorate'>,
  events: readonly Shown[],
): readonly Shown[] {
  return governorate ? events.filter(({ venue }) => venue.governorate === governorate) : events;
}

/** The days that are in sight; both are among them. */
export function rangeOf(
  { view, day }: Pick<Looked, 'view' | 'day'>,
  firstWeekday: number,
): { from: string; until: string } {
  if (view === 'list') return { from: day, until: daysLater(day, listDays - 1) };
  if (view === 'week') {
    const from = weekOf(day, firstWeekday);
    return { from, until: daysLater(from, 6) };
  }
  const from = weekOf(`${day.slice(0, 7)}-01`, firstWeekday);
  return { from, until: daysLater(from, longestMonthInWeeks * 7 - 1) };
}

/** A day of what comes before or after. */
export function stepTo({ view, day }: Pick<Looked, 'view' | 'day'>, step: 1 | -1): string {
  if (view === 'list') return daysLater(day, step * listDays);
  if (view === 'week') return daysLater(day, step * 7);
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + step, 1)).toISOString().slice(0, 10);
}

/** By the day on which they begin, or, of what began before, by the first day in sight. */
export function byDay<Shown extends Pick<CampaignEvent, 'starts'>>(
  events: readonly Shown[],
  from: string,
): { day: string; events: Shown[] }[] {
  const days = new Map<string, Shown[]>();
  for (const event of events) {
    const day = dayOf(event.starts) < from ? from : dayOf(event.starts);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return [...days]
    .map(([day, all]) => ({ day, events: all }))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

import type { CampaignEvent, SeriesWanted } from '../../api/contract.js';
import { dailyShiftOf, type TypedShift } from '../../shifts/shifts.rules.js';
import { mayCancel, mayChange } from '../event/event.rules.js';
import { wantedOf, type Typed } from '../event/form.rules.js';
import { daysLater, isDay, weekdayOf } from '../wall.rules.js';

/** As many as a series may have. */
export const mostDays = 60;

/** An event, and the version of it that was looked at. */
export interface Looked {
  readonly id: string;
  readonly version: number;
}

/** The days from the first to the last, without these weekdays (ISO 8601: Monday is 1). */
export function daysBetween(first: string, last: string, off: readonly string[] = []): string[] {
  if (!isDay(first) || !isDay(last)) return [];
  const days: string[] = [];
  for (let day = first; day <= last && days.length <= mostDays; day = daysLater(day, 1))
    if (!off.includes(String(weekdayOf(day)))) days.push(day);
  return days;
}

/** The same on each of these days, with its daily shifts. */
export function seriesOf(
  typed: Typed,
  days: readonly string[],
  shifts: readonly TypedShift[],
): SeriesWanted {
  const { starts: _starts, ends: _ends, ...event } = wantedOf(typed);
  const { from, until } = typed;
  return { ...event, days: [...days], from, until, shifts: shifts.map(dailyShiftOf) };
}

const looked = ({ id, version }: CampaignEvent): Looked => ({ id, version });

/** The days that something can be done with, each as it was looked at. */
export function daysFor(
  act: 'propose' | 'confirm' | 'change' | 'cancel',
  days: readonly CampaignEvent[],
): Looked[] {
  const fits: Record<typeof act, (event: CampaignEvent) => boolean> = {
    propose: ({ state }) => state === 'draft',
    confirm: ({ state }) => state === 'draft' || state === 'proposed',
    change: ({ state }) => mayChange(state),
    cancel: ({ state }) => mayCancel(state),
  };
  return days.filter(fits[act]).map(looked);
}

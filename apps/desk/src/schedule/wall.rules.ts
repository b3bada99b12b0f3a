/**
 * Time on the wall, as the API has it: `2026-03-28T10:00`, `2026-03-28` a day of it. What hangs at the venue is shown as
 * it is: computed and told as if its clocks were those of UTC, so that no zone comes between it and its reader.
 */

const dayMs = 86_400_000;

export function dayOf(wall: string): string {
  return wall.slice(0, 10);
}

export function clockOf(wall: string): string {
  return wall.slice(11, 16);
}

/** The moment at which clocks of UTC show it. */
export function asDate(wall: string): Date {
  return new Date(wall.length === 10 ? `${wall}T00:00Z` : `${wall}Z`);
}

export function wallOf(date: Date): string {
  return date.toISOString().slice(0, 16);
}

/** What the clocks of this zone show at that moment. */
export function wallAt(moment: Date, timeZone: string): string {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(moment);
  return shown.replace(' ', 'T');
}

export function isDay(text: string | null | undefined): text is string {
  if (!text || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = asDate(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export function daysLater(day: string, days: number): string {
  return new Date(asDate(day).getTime() + days * dayMs).toISOString().slice(0, 10);
}

export function minutesLater(wall: string, minutes: number): string {
  return wallOf(new Date(asDate(wall).getTime() + minutes * 60_000));
}

/** As in ISO 8601: Monday is 1, Sunday 7. */
export function weekdayOf(day: string): number {
  return asDate(day).getUTCDay() || 7;
}

/** The first day of the week that this day is in. */
export function weekOf(day: string, firstWeekday: number): string {
  return daysLater(day, -((weekdayOf(day) - firstWeekday + 7) % 7));
}

/** Begin and end of what is on one day; an end that is not after the beginning is on the next. */
export function spanOf(day: string, from: string, until: string): { starts: string; ends: string } {
  const ends = until > from ? day : daysLater(day, 1);
  return { starts: `${day}T${from}`, ends: `${ends}T${until}` };
}

interface WeekInfo {
  readonly firstDay: number;
  readonly weekend: readonly number[];
}

/** How a week is there (Unicode CLDR); from Monday on where the browser does not know. */
export function weekIn(region: string): WeekInfo {
  const there = new Intl.Locale(region) as { weekInfo?: WeekInfo; getWeekInfo?: () => WeekInfo };
  return there.getWeekInfo?.() ?? there.weekInfo ?? { firstDay: 1, weekend: [6, 7] };
}

const dayMs = 86_400_000;

/** The day of a moment on the walls of a zone (IANA), such as `2026-11-29`. */
export function dayIn(moment: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment);
  const of = (name: string) => parts.find(({ type }) => type === name)!.value;
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}`;
}

/** So many days from one to the other; below nothing where the other was first. */
export function daysFromTo(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** The days on which something is shown; the last is part of it. */
export interface Flight {
  readonly from: string;
  readonly until: string;
}

/** When a photo was taken, as its camera wrote it down: what the clock showed, and how far it was from UTC if it says so. */
export interface Taken {
  /** Such as `2026-11-29T23:30:00`. */
  readonly wall: string;
  /** Such as `+02:00`. */
  readonly offset: string | null;
}

/** The day on the campaign's walls; a clock that does not say where it is is taken to be there. */
export function dayTaken({ wall, offset }: Taken, zone: string): string {
  return offset === null ? wall.slice(0, 10) : dayIn(new Date(`${wall}${offset}`), zone);
}

/** Pure decisions about the hours of each day of a series, on the wall. */

export interface Span {
  readonly starts: string;
  readonly ends: string;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** From one hour to another; an end that is not after the beginning is on the day after. */
export function hoursOn(day: string, from: string, until: string): Span {
  return { starts: `${day}T${from}`, ends: `${until > from ? day : dayAfter(day)}T${until}` };
}

/** Other hours of the same day; what is not named stays. */
export function hoursInstead(
  { starts, ends }: Span,
  { from = starts.slice(11, 16), until = ends.slice(11, 16) },
): Span {
  return hoursOn(starts.slice(0, 10), from, until);
}

/** A shift of an event that lasts beyond midnight may begin after midnight. */
export function shiftHours(
  event: Span & { readonly setupMinutes: number },
  from: string,
  until: string,
): Span {
  const day = event.starts.slice(0, 10);
  const begins = Date.parse(`${event.starts}Z`) - event.setupMinutes * 60_000;
  const isAfterMidnight = event.ends.slice(0, 10) > day && Date.parse(`${day}T${from}Z`) < begins;
  return hoursOn(isAfterMidnight ? dayAfter(day) : day, from, until);
}

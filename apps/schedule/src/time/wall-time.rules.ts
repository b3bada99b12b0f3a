import { Temporal } from 'temporal-polyfill';

/**
 * Time on the wall, such as `2026-03-28T10:00`: what people write on a poster, in the zone (IANA) of where it hangs.
 * What is to happen is stored as wall time, zone and moment; the moment alone would move when the zone's rules do.
 */

/**
 * The moment when the clocks of that zone show this time; the earlier of two where they show it twice. Undefined where
 * they never do: in Lebanon the hour after midnight of the day on which summer time begins.
 */
export function momentOf(wall: string, zone: string): Date | undefined {
  const time = Temporal.PlainDateTime.from(wall);
  const there = time.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return there.toPlainDateTime().equals(time) ? new Date(there.epochMilliseconds) : undefined;
}

/** What the clocks of that zone show at this moment, to the minute. */
export function wallTimeOf(moment: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

/** Whether this is a zone of the tz database as this system knows it. */
export function isZone(zone: string): boolean {
  try {
    return Boolean(Temporal.Now.zonedDateTimeISO(zone));
  } catch {
    return false;
  }
}

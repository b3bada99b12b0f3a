import ical, { ICalEventStatus } from 'ical-generator';

/** What a calendar program is told of one thing. Never of a person. */
export interface Entry {
  /** Stays, whatever becomes of it (RFC 5545, 3.8.4.7). */
  readonly uid: string;
  /** Grows with time, place and cancellation (3.8.7.4). */
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly title: string;
  readonly place: string;
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly changedAt: Date;
}

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/** How often a program should ask again. Seconds. */
const asksEvery = 3_600;

/**
 * A calendar as RFC 5545 writes it, in UTC: no zone has to travel with it, and no program's own list of zones is
 * trusted. It has no METHOD, so that its DTSTAMP is when the entry was changed (3.8.7.2), and the same entries are the
 * same text, which can have an entity tag.
 */
export function calendarText(name: string, locale: string, entries: readonly Entry[]): string {
  const calendar = ical({
    name: property(name),
    prodId: { company: 'Blue Heart', product: 'schedule', language: locale.toUpperCase() },
    ttl: asksEvery,
    scale: 'GREGORIAN',
  });
  for (const { uid, sequence, startsAt, endsAt, title, place, point, status, changedAt } of entries)
    calendar.createEvent({
      id: uid,
      sequence,
      start: startsAt,
      end: endsAt,
      summary: readable(title),
      location: point
        ? { title: readable(place), geo: { lat: point.latitude, lon: point.longitude } }
        : readable(place),
      status: statuses[status],
      stamp: changedAt,
      lastModified: changedAt,
    });
  return `${calendar.toString()}\r\n`;
}

/** What no content line may hold (RFC 5545, 3.1): control characters, and half of a pair. */
function readable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Cs}/gu, '');
}

/** A name is written by the generator as it is given. */
function property(text: string): string {
  return readable(text)
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/g, '\\n');
}

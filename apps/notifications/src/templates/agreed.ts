import { translator, type Locale } from '@blueheart/i18n';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { AgreedFacts } from './content.js';
import { inLanguage } from './facts.js';

interface From {
  readonly organizer: { readonly name: string; readonly address: string };
  readonly at: Date;
}

/**
 * What is agreed with a venue, for its reader's calendar, in UTC: published (RFC 5546, 3.2.1), since there is nothing to
 * reply to, and several days may be in one. The ids and sequences are those of the campaign's own calendars.
 */
export function agreedText(
  { kind, titles, space, address, agreed, ...where }: AgreedFacts,
  locale: Locale,
  { organizer, at }: From,
): string {
  const t = translator(locale);
  const venue = inLanguage(where.venue, locale) ?? '';
  const calendar = ical({
    prodId: { company: 'Blue Heart', product: 'notifications', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    scale: 'GREGORIAN',
  });
  for (const { uid, sequence, startsAt, endsAt } of agreed)
    calendar.createEvent({
      id: uid,
      sequence,
      start: new Date(startsAt),
      end: new Date(endsAt),
      summary: inLanguage(titles, locale) ?? t(`calendar:kinds.${kind}`, { venue }),
      location: [venue, space, address].filter(Boolean).join(t('calendar:comma')),
      status: ICalEventStatus.CONFIRMED,
      stamp: at,
      // A parameter has no way to say a quotation mark (RFC 5545, 3.1).
      organizer: { name: organizer.name.replaceAll('"', "'"), email: organizer.address },
    });
  return `${calendar.toString()}\r\n`;
}

import { textIn, translator, type Locale } from '@blueheart/i18n';
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import type { ShiftFacts } from './content.js';

/** Who invites, who is invited, and when that is written. */
interface Between {
  readonly organizer: { readonly name: string; readonly address: string };
  readonly attendee: string;
  readonly at: Date;
}

const methods = { request: ICalCalendarMethod.REQUEST, cancel: ICalCalendarMethod.CANCEL };

/**
 * What a letter about a shift tells its reader's calendar (RFC 5546), in UTC; undefined where it has nothing to tell.
 * Nobody but the reader is named in it: others have the same shift in calendars of their own.
 */
export function invitationText(
  { calendar, ...shift }: ShiftFacts,
  locale: Locale,
  { organizer, attendee, at }: Between,
): string | undefined {
  if (!calendar) return undefined;
  const { method, uid, sequence, isSettled } = calendar;
  const { title, place } = named(shift, calendar.address, locale);
  const invitation = ical({
    prodId: { company: 'Blue Heart', product: 'notifications', language: locale.toUpperCase() },
    method: methods[method],
    scale: 'GREGORIAN',
  });
  const event = invitation.createEvent({
    id: uid,
    sequence,
    start: new Date(calendar.startsAt),
    end: new Date(calendar.endsAt),
    summary: title,
    location: place,
    status: statusOf(method, isSettled),
    stamp: at,
    lastModified: new Date(calendar.changedAt),
    // A parameter has no way to say a quotation mark (RFC 5545, 3.1).
    organizer: { name: organizer.name.replaceAll('"', "'"), email: organizer.address },
  });
  event.createAttendee({
    email: attendee,
    role: ICalAttendeeRole.REQ,
    type: ICalAttendeeType.INDIVIDUAL,
    status: method === 'cancel' ? null : ICalAttendeeStatus.ACCEPTED,
    // They answer by the link in the letter.
    rsvp: false,
  });
  return `${invitation.toString()}\r\n`;
}

function statusOf(method: 'request' | 'cancel', isSettled: boolean): ICalEventStatus {
  if (method === 'cancel') return ICalEventStatus.CANCELLED;
  return isSettled ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE;
}

/** The same words as in the calendar that somebody subscribes to: of both, a program keeps one. */
function named(
  { kind, titles, role, space, ...shift }: ShiftFacts,
  address: string,
  locale: Locale,
) {
  const t = translator(locale);
  const inLanguage = (texts: Readonly<Record<string, string>>) => textIn(texts, locale);
  const venue = inLanguage(shift.venue);
  const what = inLanguage(titles) || t(`calendar:kinds.${kind}`, { venue });
  return {
    title: t('calendar:shift', { role: t(`shiftletters:roles.${role}`), what }),
    place: [venue, space, address].filter(Boolean).join(t('calendar:comma')),
  };
}

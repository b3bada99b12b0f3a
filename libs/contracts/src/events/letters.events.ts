import { z } from 'zod';
import { declareEvent } from '../event.js';

const locale = z.string().min(2).max(12);
const texts = z.record(locale, z.string());
/** Time on the wall at the venue, such as 2026-03-28T10:00. */
const wallTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
const times = z.array(z.strictObject({ starts: wallTime, ends: wallTime })).max(60);

/**
 * Fires when somebody of the team is to be written to about an event, once for each reader and piece of news: something
 * happened at it, or its venue has answered by its link. Never a person, and nothing that somebody typed: where it
 * happened and what a venue remarks is on the desk alone. `person` ({name, email} as JSON) is sealed under the key
 * `personKey`.
 */
export const EventLetterDue = declareEvent(
  'EventLetterDue',
  1,
  z.strictObject({
    /** One letter each. */
    ask: z.uuid(),
    about: z.enum(['incident', 'accepted', 'declined', 'suggested']),
    campaign: z.string().min(1).max(80),
    staff: z.uuid(),
    locale,
    personKey: z.uuid(),
    person: z.string(),
    facts: z.strictObject({
      event: z.uuid(),
      kind: z.enum(['conference', 'booth', 'other']),
      titles: texts,
      venue: texts,
      space: z.string(),
      /** The event, or several days of the same; the first to begin first. */
      times: times.min(1),
      /** What happened, of an incident. */
      incident: z
        .strictObject({
          /** More may come. */
          category: z.string().regex(/^[a-z-]{1,40}$/),
          /** Null where the phone's clock can hardly have been right. */
          happened: wallTime.nullable(),
          came: wallTime,
          /** Whether it came so much later that whoever reads it has to know. */
          isLate: z.boolean(),
        })
        .optional(),
      /** What the venue suggests instead. */
      suggestions: times.optional(),
    }),
  }),
);

/**
 * Fires when what a venue was asked about by mail is agreed, by whatever way, or what was agreed is at another time and
 * the venue wanted to be told only. `person` ({name, email} as JSON) is sealed under the key `personKey`.
 */
export const VenueAgreed = declareEvent(
  'VenueAgreed',
  1,
  z.strictObject({
    /** One letter each. */
    ask: z.uuid(),
    /** What was asked. */
    proposal: z.uuid(),
    about: z.enum(['agreed', 'moved']),
    campaign: z.string().min(1).max(80),
    locale,
    personKey: z.uuid(),
    person: z.string(),
    facts: z.strictObject({
      kind: z.enum(['conference', 'booth', 'other']),
      titles: texts,
      venue: texts,
      /** Of the venue, as a calendar names it. */
      address: z.string(),
      space: z.string(),
      reference: z.string(),
      /** One, or several days of the same; the first to begin first. With what the reader's calendar is told (RFC 5546). */
      agreed: z
        .array(
          z.strictObject({
            starts: wallTime,
            ends: wallTime,
            uid: z.uuid(),
            sequence: z.int().min(0),
            startsAt: z.iso.datetime(),
            endsAt: z.iso.datetime(),
          }),
        )
        .min(1)
        .max(60),
    }),
  }),
);

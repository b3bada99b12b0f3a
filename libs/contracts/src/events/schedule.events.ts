import { z } from 'zod';
import { declareEvent } from '../event.js';
import { eventsInOneLetter } from '../letter-size.js';

const slug = z.string().min(1).max(80);
const locale = z.string().min(2).max(12);
const texts = z.record(locale, z.string());
/** Time on the wall, such as 2026-03-28T10:00. */
const wallTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

/** What others need of an event: never a person, never a free text. */
const eventFacts = z.strictObject({
  event: z.uuid(),
  campaign: slug,
  kind: z.enum(['conference', 'booth', 'other']),
  venue: z.uuid(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  expectedVisitors: z.int().nullable(),
  /** Grows with every change: of two, the higher is true. */
  version: z.int().min(1),
});

/** Fires when an event is agreed with its venue: its space is its own from here on. */
export const EventConfirmed = declareEvent('EventConfirmed', 1, eventFacts);

/** Fires when a confirmed event gets another time or place and stays confirmed, as its venue agreed beforehand. */
export const EventMoved = declareEvent('EventMoved', 1, eventFacts);

/** Fires when a confirmed event gets another time or place and its venue is asked anew: it is agreed no longer. */
export const EventReopened = declareEvent('EventReopened', 1, eventFacts);

/** Fires when an event is cancelled, once, whatever it was before. */
export const EventCancelled = declareEvent('EventCancelled', 1, eventFacts);

/** Fires when an event that was under way is over, as somebody of the team has said. */
export const EventFinished = declareEvent('EventFinished', 1, eventFacts);

/**
 * Fires when a confirmed event becomes of another kind or expects other visitors, at the same time and place; when one
 * that was said to be over goes on after all; and once for each event that was agreed before anybody heard of agreed
 * events.
 */
export const EventRestated = declareEvent('EventRestated', 1, eventFacts);

/**
 * Fires when a venue with an e-mail address is asked for a time. `person` ({name, email} as JSON) is sealed under the
 * key `personKey`; `tokens` ({link}) under the master key with this `ask` as additional data.
 */
export const VenueAsked = declareEvent(
  'VenueAsked',
  1,
  z.strictObject({
    /** The proposal: one letter each. */
    ask: z.uuid(),
    campaign: slug,
    locale,
    personKey: z.uuid(),
    person: z.string(),
    tokens: z.string(),
    facts: z.strictObject({
      kind: z.enum(['conference', 'booth', 'other']),
      titles: texts,
      venue: texts,
      space: z.string(),
      /** One, or several days of the same; the first to begin first. */
      times: z
        .array(z.strictObject({ starts: wallTime, ends: wallTime }))
        .min(1)
        .max(eventsInOneLetter),
      reference: z.string(),
      /** The last moment to answer at, as the clock at the venue shows it. */
      holdsUntil: wallTime,
      /** Whether the venue was asked about this event before. */
      again: z.boolean(),
    }),
  }),
);

/**
 * Fires when somebody of the team is to be written to about a shift, once for each piece of news. `person` ({name,
 * email} as JSON) is sealed under the key `personKey`; `tokens` ({link}), where there is something to answer, under the
 * master key with this `ask` as additional data.
 */
export const ShiftLetterDue = declareEvent(
  'ShiftLetterDue',
  1,
  z.strictObject({
    /** The reminder: one letter each. */
    ask: z.uuid(),
    about: z.enum(['tomorrow', 'today', 'after', 'changed', 'cancelled', 'offer', 'on', 'off']),
    campaign: slug,
    staff: z.uuid(),
    locale,
    personKey: z.uuid(),
    person: z.string(),
    tokens: z.string().optional(),
    facts: z.strictObject({
      kind: z.enum(['conference', 'booth', 'other']),
      titles: texts,
      venue: texts,
      space: z.string(),
      role: z.enum(['booth', 'speaker', 'set-up', 'take-down', 'welcome', 'driver']),
      starts: wallTime,
      ends: wallTime,
      /** Of an offer: the last moment to answer at, as the clock at the venue shows it. */
      answerUntil: wallTime.nullable(),
      /** What the letter tells its reader's calendar (RFC 5546), where it has something to tell. */
      calendar: z
        .strictObject({
          method: z.enum(['request', 'cancel']),
          /** Of this shift in this person's calendar; the sequence grows with each change of it. */
          uid: z.uuid(),
          sequence: z.int().min(0),
          changedAt: z.iso.datetime(),
          startsAt: z.iso.datetime(),
          endsAt: z.iso.datetime(),
          /** Of the venue. */
          address: z.string(),
          isSettled: z.boolean(),
        })
        .optional(),
    }),
  }),
);

/**
 * Fires when who has a place on the shifts of an event, or when, becomes otherwise: all of them, not the change. Ids and
 * times only.
 */
export const CrewChanged = declareEvent(
  'CrewChanged',
  1,
  z.strictObject({
    campaign: slug,
    event: z.uuid(),
    /** Grows with every announcement about the event: of two, the higher is true. */
    version: z.int().min(1),
    crew: z.array(
      z.strictObject({ staff: z.uuid(), from: z.iso.datetime(), to: z.iso.datetime() }),
    ),
  }),
);

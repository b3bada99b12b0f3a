import { line, textsSchema, versionSchema, wallTimeSchema } from '@blueheart/http';
import { z } from 'zod';
import { shortSchema } from '../shortfalls/shortfall.schema.js';
import { eventKinds, eventStates } from './event.rules.js';

const minutes = z.int().min(0).max(720);
const visitors = z.int().min(1).max(100_000);

const eventFields = {
  kind: z.enum(eventKinds),
  /** In each language; without one it is called by its kind and venue. */
  titles: textsSchema(120),
  venue: z.uuid(),
  /** A space of the venue. */
  space: z.uuid(),
  /** As the clock on the wall there shows it. */
  starts: wallTimeSchema,
  ends: wallTimeSchema,
  /** Before it starts, when the space is taken already. */
  setupMinutes: minutes,
  teardownMinutes: minutes,
  expectedVisitors: visitors.nullable(),
  /** Whether it stands in the public calendar once it is agreed: its name, time and place. */
  listed: z.boolean(),
};

export const eventWantedSchema = z
  .strictObject({
    ...eventFields,
    titles: eventFields.titles.default({}),
    /** The only space where there is one. */
    space: eventFields.space.optional(),
    setupMinutes: minutes.default(0),
    teardownMinutes: minutes.default(0),
    expectedVisitors: eventFields.expectedVisitors.default(null),
    /** A booth is, anything else is not, unless it is said. */
    listed: eventFields.listed.optional(),
  })
  .meta({ id: 'EventWanted' });
export type EventWanted = z.output<typeof eventWantedSchema>;

export const eventChangesSchema = z
  .strictObject({
    version: versionSchema,
    ...eventFields,
    /** The venue itself has named this time or place: it is confirmed, and not asked again. */
    agreed: z.literal(true),
  })
  .partial()
  .required({ version: true })
  .meta({ id: 'EventChanges', description: 'What is not named stays as it is.' });
export type EventChanges = z.output<typeof eventChangesSchema>;

export const actSchema = z
  .strictObject({ version: versionSchema })
  .meta({ id: 'EventAct', description: 'The version that was looked at.' });
export const cancelSchema = actSchema.extend({ reason: line(500) }).meta({ id: 'EventCancelled' });

const place = z.object({
  id: z.uuid(),
  names: textsSchema(120),
  governorate: z.string().nullable(),
  space: z.string(),
  spaces: z.int(),
});

export const eventSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(eventKinds),
    titles: textsSchema(120),
    state: z.enum(eventStates),
    venue: place.omit({ space: true, spaces: true }),
    space: z.object({ id: z.uuid(), name: z.string() }),
    starts: wallTimeSchema,
    ends: wallTimeSchema,
    zone: z.string(),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    setupMinutes: z.int(),
    teardownMinutes: z.int(),
    expectedVisitors: z.int().nullable(),
    listed: z.boolean(),
    owner: z.uuid().nullable(),
    series: z.uuid().nullable(),
    cancelReason: z.string().nullable(),
    version: versionSchema,
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'CampaignEvent' });

/** One by itself. */
export const oneEventSchema = eventSchema
  .extend({ short: shortSchema })
  .meta({ id: 'OneCampaignEvent' });
export type ShownEvent = z.output<typeof eventSchema>;

export const eventsSchema = z
  .object({
    events: z.array(eventSchema),
    /** Whether there are more than were asked for. */
    more: z.boolean(),
  })
  .meta({ id: 'CampaignEvents' });

const day = z.iso.date();
export const eventListSchema = z.strictObject({
  /** Days on the campaign's calendar; both are among them. */
  from: day.optional(),
  until: day.optional(),
  kind: z.enum(eventKinds).optional(),
  state: z.enum(eventStates).optional(),
  venue: z.uuid().optional(),
  owner: z.uuid().optional(),
  series: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(5_000).default(500),
});

export const versionsSchema = z
  .object({
    versions: z.array(
      z.object({
        version: z.int(),
        at: z.iso.datetime(),
        by: z.uuid().nullable(),
        act: z.string(),
      }),
    ),
  })
  .meta({ id: 'EventVersions' });

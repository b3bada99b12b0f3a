import {
  personName,
  campaignParamsSchema,
  idParamsSchema,
  line,
  pointSchema,
  textsSchema,
  versionSchema,
} from '@blueheart/http';
import { z } from 'zod';
import { isZone } from '../time/wall-time.rules.js';

const venueKinds = ['school', 'mall', 'other'] as const;

const locale = z.enum(['ar', 'fr', 'en']);
const names = textsSchema(120).refine((texts) => Object.values(texts).some(Boolean), {
  params: { code: 'required' },
});

const venueFields = {
  kind: z.enum(venueKinds),
  /** In each language that it is known in. */
  names,
  address: line(300).or(z.literal('')),
  /** A code of the campaign's regions. */
  governorate: z.string().max(20).nullable(),
  district: z.string().max(40).nullable(),
  point: pointSchema.nullable(),
  /** Its own clock (IANA), where that is not the campaign's. */
  timeZone: z
    .string()
    .max(60)
    .refine(isZone, { params: { code: 'invalid_value' } })
    .nullable(),
  /** Days of ISO 8601: Monday is 1. */
  weekend: z.array(z.int().min(1).max(7)).max(7),
  /** Whether it agreed beforehand to be told of a move instead of being asked again. */
  agreesToMoves: z.boolean(),
};

export const venueWantedSchema = z
  .strictObject({
    ...venueFields,
    address: venueFields.address.default(''),
    governorate: venueFields.governorate.default(null),
    district: venueFields.district.default(null),
    point: venueFields.point.default(null),
    timeZone: venueFields.timeZone.default(null),
    weekend: venueFields.weekend.default([]),
    agreesToMoves: venueFields.agreesToMoves.default(false),
  })
  .meta({ id: 'VenueWanted' });
export type VenueWanted = z.output<typeof venueWantedSchema>;

export const venueChangesSchema = z
  .strictObject({ version: versionSchema, ...venueFields })
  .partial()
  .required({ version: true })
  .meta({ id: 'VenueChanges', description: 'What is not named stays as it is.' });
export type VenueChanges = z.output<typeof venueChangesSchema>;

export const spaceWantedSchema = z
  .strictObject({ name: line(80), capacity: z.int().min(1).max(100_000).nullable().default(null) })
  .meta({ id: 'SpaceWanted' });
export type SpaceWanted = z.output<typeof spaceWantedSchema>;

/** Nobody needs an e-mail address: answers come by phone and on paper as well. */
export const contactWantedSchema = z
  .strictObject({
    name: personName({ graphemes: 100, bytes: 400 }),
    position: line(80).or(z.literal('')).default(''),
    email: z.email({ error: 'invalid_email' }).max(254).optional(),
    /** As it is dialled there. */
    phone: z
      .string()
      .max(30)
      .regex(/^\+?[\d\s()/.-]{3,30}$/, { error: 'invalid_phone' })
      .optional(),
    locale,
  })
  .meta({ id: 'VenueContactWanted' });
export type ContactWanted = z.output<typeof contactWantedSchema>;

export const venueSchema = z
  .object({
    id: z.uuid(),
    /** Its code in the roll-out; null for one that was made here. */
    code: z.string().nullable(),
    ...venueFields,
    /** Whose it is; null for nobody’s. */
    owner: z.uuid().nullable(),
    placeholder: z.boolean(),
    version: versionSchema,
    archived: z.boolean(),
    spaces: z.array(z.object({ id: z.uuid(), name: z.string(), capacity: z.int().nullable() })),
    /** How many there are to ask; who they are is asked for by itself. */
    contacts: z.int(),
    /** Events that are not over and not cancelled. */
    ahead: z.int(),
  })
  .meta({ id: 'Venue' });
export const venuesSchema = z.object({ venues: z.array(venueSchema) }).meta({ id: 'Venues' });

export const contactsSchema = z
  .object({
    contacts: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        position: z.string(),
        email: z.string().optional(),
        phone: z.string().optional(),
        locale,
      }),
    ),
  })
  .meta({ id: 'VenueContacts' });

export const venueListSchema = z.strictObject({
  kind: z.enum(venueKinds).optional(),
  owner: z.uuid().optional(),
  archived: z.stringbool().default(false),
});
export const madeSchema = z.object({ id: z.uuid() }).meta({ id: 'Made' });
export const contactParamsSchema = idParamsSchema.extend({ contact: z.uuid() });
export { campaignParamsSchema, idParamsSchema };

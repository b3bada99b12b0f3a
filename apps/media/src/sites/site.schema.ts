import { line, pointSchema, versionSchema } from '@blueheart/http';
import { z } from 'zod';
import { names } from '../names.schema.js';

const governorateCode = z.string().min(1).max(20);
const longestCm = 100_000;
export const centimetres = z.int().min(1).max(longestCm);

/** Where a fifth decimal is a metre, no more of them are kept. */
export const rounded = (degrees: number) => Number(degrees.toFixed(5));

export const siteFields = {
  /** As the outlet numbers it. */
  code: line(40),
  names,
  /** One of the campaign's. */
  governorate: governorateCode.nullable(),
  point: pointSchema
    .transform(({ latitude, longitude }) => ({
      latitude: rounded(latitude),
      longitude: rounded(longitude),
    }))
    .nullable(),
  /** Of its face. */
  size: z.strictObject({ widthCm: centimetres, heightCm: centimetres }).nullable(),
  /** The direction its face looks to, in degrees from north, clockwise. */
  facing: z.int().min(0).max(359).nullable(),
  isLit: z.boolean(),
  /** How many are shown there at the same time: sides, or turns of a face that changes. */
  faces: z.int().min(1).max(100),
  /** Number of the municipality's licence; empty where nobody knows it. */
  licence: line(60).or(z.literal('')),
  /** Its last day. */
  licenceUntil: z.iso.date().nullable(),
  /** Number of the venue taxonomy of OpenOOH, such as 301 for billboards. */
  venueType: z.int().min(1).max(9_999_999).nullable(),
};

export const siteWantedSchema = z
  .strictObject({
    outlet: z.uuid(),
    ...siteFields,
    governorate: siteFields.governorate.default(null),
    point: siteFields.point.default(null),
    size: siteFields.size.default(null),
    facing: siteFields.facing.default(null),
    isLit: siteFields.isLit.default(false),
    faces: siteFields.faces.default(1),
    licence: siteFields.licence.default(''),
    licenceUntil: siteFields.licenceUntil.default(null),
    venueType: siteFields.venueType.default(null),
  })
  .meta({ id: 'SiteWanted' });
export type SiteWanted = z.output<typeof siteWantedSchema>;
/** What a frame is, whosesoever it is. */
export type SiteFacts = Omit<SiteWanted, 'outlet'>;

export const siteChangesSchema = z
  .strictObject(siteFields)
  .partial()
  .extend({ version: versionSchema })
  .meta({ id: 'SiteChanges', description: 'What is not named stays as it is.' });
export type SiteChanges = z.output<typeof siteChangesSchema>;

export const siteSchema = z
  .object({
    id: z.uuid(),
    outlet: z.uuid(),
    code: z.string(),
    names: z.record(z.string(), z.string()),
    governorate: z.string().nullable(),
    point: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
    size: z.object({ widthCm: z.int(), heightCm: z.int() }).nullable(),
    facing: z.int().nullable(),
    isLit: z.boolean(),
    faces: z.int(),
    licence: z.string(),
    licenceUntil: z.iso.date().nullable(),
    venueType: z.int().nullable(),
    version: z.int(),
    closedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Site' });
export type Site = z.output<typeof siteSchema>;

export const sitesQuerySchema = z.strictObject({
  outlet: z.uuid().optional(),
  governorate: governorateCode.optional(),
});
export const sitesSchema = z
  .object({
    /** Of the campaign, by code. */
    governorates: z.array(z.string()),
    outlets: z.array(z.object({ id: z.uuid(), names: z.record(z.string(), z.string()) })),
    sites: z.array(siteSchema),
  })
  .meta({ id: 'Sites' });
export type Sites = z.output<typeof sitesSchema>;

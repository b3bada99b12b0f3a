import { versionSchema } from '@blueheart/http';
import { z } from 'zod';
import { rateSchema } from '../rates/rate.schema.js';
import { siteSchema } from '../sites/site.schema.js';
import { names } from '../names.schema.js';
import { isPublicWebsite } from './website.rules.js';

const languages = z
  .array(z.enum(['ar', 'fr', 'en']))
  .min(1)
  .max(3)
  .refine((all) => new Set(all).size === all.length, { params: { code: 'repeated_line' } });

const website = z
  .string()
  .max(500)
  .refine((text) => text === '' || isPublicWebsite(text), { params: { code: 'invalid_website' } });

const fields = {
  /** One of the campaign's. */
  channel: z.string().min(1).max(60),
  names,
  /** Those that its readers, viewers or passers-by read or hear. */
  languages,
  website,
};

export const outletWantedSchema = z
  .strictObject({
    ...fields,
    website: website.default(''),
  })
  .meta({ id: 'OutletWanted' });
export type OutletWanted = z.output<typeof outletWantedSchema>;

/** What is left out stays. */
export const outletChangesSchema = z
  .strictObject(fields)
  .partial()
  .extend({ version: versionSchema })
  .meta({ id: 'OutletChanges' });
export type OutletChanges = z.output<typeof outletChangesSchema>;

export const outletSchema = z
  .object({
    id: z.uuid(),
    channel: z.string(),
    names: z.record(z.string(), z.string()),
    languages: z.array(z.string()),
    website: z.string(),
    /** How many there are to call; who they are is asked for by itself. */
    contacts: z.int(),
    /** How many of its frames are not closed. */
    frames: z.int(),
    version: z.int(),
    closedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Outlet' });
export type Outlet = z.output<typeof outletSchema>;

export const outletsQuerySchema = z.strictObject({ channel: z.string().max(60).optional() });
export const outletsSchema = z
  .object({
    channels: z.array(
      z.object({
        code: z.string(),
        kind: z.enum(['outdoor', 'print', 'broadcast', 'online']),
        names: z.record(z.string(), z.string()),
      }),
    ),
    /** Of the campaign. */
    locales: z.array(z.string()),
    outlets: z.array(outletSchema),
  })
  .meta({ id: 'Outlets' });
export type Outlets = z.output<typeof outletsSchema>;

export const outletPageSchema = outletSchema
  .extend({
    /** Whether it can have frames: those of channels outdoors can. */
    isOutdoor: z.boolean(),
    rates: z.array(rateSchema),
    sites: z.array(siteSchema),
  })
  .meta({ id: 'OutletWithAll' });
export type OutletPage = z.output<typeof outletPageSchema>;

import { line, personName, versionSchema } from '@blueheart/http';
import { z } from 'zod';

export const partnerKinds = ['partner', 'school'] as const;

const contact = z
  .strictObject({
    name: personName({ graphemes: 120, bytes: 960 }),
    email: z.email().max(254).optional(),
    phone: line(40).optional(),
  })
  .meta({ id: 'PartnerContact' });
export type PartnerContact = z.output<typeof contact>;
export const partnerContactSchema = contact;

const locale = z.enum(['ar', 'fr', 'en']);

export const partnerWantedSchema = z
  .strictObject({
    kind: z.enum(partnerKinds),
    /** Of the organisation. */
    name: line(120),
    /** In which it reads what is behind its link. */
    locale,
    /** Somebody there; sealed. */
    contact: contact.optional(),
  })
  .meta({ id: 'PartnerWanted' });
export type PartnerWanted = z.output<typeof partnerWantedSchema>;

/** What is left out stays. */
export const partnerChangesSchema = partnerWantedSchema
  .partial()
  .extend({ version: versionSchema })
  .meta({ id: 'PartnerChanges' });
export type PartnerChanges = z.output<typeof partnerChangesSchema>;

export const partnerLinkSchema = z
  .object({
    id: z.uuid(),
    /** For the partner, shown this once: a path of the public pages. */
    link: z.string(),
    /** When it opens nothing any more. */
    endsAt: z.iso.datetime(),
  })
  .meta({ id: 'PartnerLink' });
export type PartnerLink = z.output<typeof partnerLinkSchema>;

const partnerSchema = z.object({
  id: z.uuid(),
  kind: z.enum(partnerKinds),
  name: z.string(),
  locale: z.string(),
  /** Whether somebody to call is kept with it. */
  hasContact: z.boolean(),
  link: z.enum(['none', 'open', 'over']),
  linkEndsAt: z.iso.datetime().nullable(),
  version: z.int(),
});

export const partnersSchema = z
  .object({ partners: z.array(partnerSchema) })
  .meta({ id: 'Partners' });
export type Partner = z.output<typeof partnerSchema>;

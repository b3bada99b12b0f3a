import { roles } from '@blueheart/access';
import { personName, plainText } from '@blueheart/http';
import { z } from 'zod';
import {
  addressSchema,
  chosenPasswordSchema,
  linkTokenSchema,
  localeSchema,
} from '../sessions/session.schema.js';

const roleSchema = z.enum(roles);
/** In any script: at most 100 characters as a reader counts them. */
const nameSchema = personName({ graphemes: 100, bytes: 800 });
/** Kept in the audit log, in the clear. */
const reasonSchema = plainText({ graphemes: 300, bytes: 500 }).meta({
  description: 'In your own words, without names: it stays in the audit log.',
});

export const campaignParamsSchema = z.object({ slug: z.string().min(1).max(80) });
export const personParamsSchema = campaignParamsSchema.extend({ id: z.uuid() });

export const inviteSchema = z
  .strictObject({ address: addressSchema, role: roleSchema, locale: localeSchema })
  .meta({ id: 'Invite' });

export const invitedSchema = z.strictObject({ id: z.uuid() }).meta({ id: 'Invited' });

export const roleChangeSchema = z.strictObject({ role: roleSchema }).meta({ id: 'RoleChange' });

export const removalSchema = z.strictObject({ reason: reasonSchema.optional() }).default({});

export const passShownSchema = z
  .strictObject({ link: z.url(), code: z.string() })
  .meta({ id: 'PassShown' });

export const peopleSchema = z
  .strictObject({
    people: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string().meta({ description: 'Empty until they have joined.' }),
        address: z.string(),
        role: roleSchema,
        state: z.enum(['invited', 'active']),
        since: z.iso.datetime(),
        secondFactor: z.boolean(),
        lastSeenAt: z.iso.datetime().nullable(),
      }),
    ),
  })
  .meta({ id: 'People' });

export const invitationSchema = z
  .strictObject({
    campaign: z.strictObject({
      slug: z.string(),
      titles: z.record(z.string(), z.string()),
      timeZone: z.string(),
    }),
    role: roleSchema,
    address: z.string(),
    needsPassword: z.boolean(),
    goodUntil: z.iso.datetime(),
  })
  .meta({ id: 'Invitation' });

export const joiningSchema = z
  .strictObject({
    token: linkTokenSchema,
    name: nameSchema,
    password: chosenPasswordSchema.optional(),
    locale: localeSchema,
  })
  .meta({ id: 'Joining' });

export const firstAdminSchema = z
  .strictObject({
    token: linkTokenSchema,
    name: nameSchema,
    address: addressSchema,
    password: chosenPasswordSchema,
    locale: localeSchema,
  })
  .meta({ id: 'FirstAdmin' });

import { idParamsSchema, line, personName, versionSchema } from '@blueheart/http';
import { z } from 'zod';

/** For what they are called: bookings, where artwork is sent, invoices, anything else. */
const purpose = z.enum(['sales', 'production', 'accounts', 'other']);

export const outletPersonSchema = z
  .strictObject({
    name: personName({ graphemes: 120, bytes: 960 }),
    email: z.email().max(254).optional(),
    phone: line(40).optional(),
  })
  .meta({ id: 'OutletPerson' });
export type OutletPerson = z.output<typeof outletPersonSchema>;

export const contactWantedSchema = z
  .strictObject({ purpose, person: outletPersonSchema })
  .meta({ id: 'OutletContactWanted' });
export type ContactWanted = z.output<typeof contactWantedSchema>;

export const contactChangesSchema = contactWantedSchema
  .partial()
  .extend({ version: versionSchema })
  .meta({
    id: 'OutletContactChanges',
    description:
      'What is not named stays as it is. Whoever is named takes the place of who was there.',
  });
export type ContactChanges = z.output<typeof contactChangesSchema>;

export const contactsSchema = z
  .object({
    contacts: z.array(
      z.object({
        id: z.uuid(),
        purpose,
        /** Not so where they were erased, and a restored database has them still. */
        hasPerson: z.boolean(),
        version: z.int(),
      }),
    ),
  })
  .meta({ id: 'OutletContacts' });
export type Contacts = z.output<typeof contactsSchema>;

export const contactParamsSchema = idParamsSchema.extend({ contact: z.uuid() });

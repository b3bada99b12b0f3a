import { textsSchema } from '@blueheart/http';
import { incidentCategories } from '@blueheart/booth';
import { z } from 'zod';
import { eventKinds, eventStates } from '../events/event.rules.js';
import { shiftRoles } from '../shifts/shift.rules.js';

export const kitSchema = z
  .object({
    serverTime: z.iso.datetime(),
    zone: z.string(),
    locales: z.array(z.string()),
    mostEntriesOfBatch: z.int(),
    events: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(eventKinds),
        state: z.enum(eventStates),
        titles: textsSchema(120),
        venue: textsSchema(120),
        address: z.string(),
        space: z.string(),
        starts: z.string(),
        ends: z.string(),
        zone: z.string(),
        startsAt: z.iso.datetime(),
        endsAt: z.iso.datetime(),
        /** What the code for checking in oneself is made of, in hexadecimal; null of what is not near. */
        checkIn: z.string().nullable(),
        /** Who is expected when; none of what is not near. */
        shifts: z.array(
          z.object({
            id: z.uuid(),
            role: z.enum(shiftRoles),
            startsAt: z.iso.datetime(),
            endsAt: z.iso.datetime(),
            people: z.array(z.uuid()),
          }),
        ),
      }),
    ),
    /** Who can stand at a booth, by name. */
    people: z.array(z.object({ id: z.uuid(), name: z.string() })),
    items: z.array(
      z.object({
        code: z.string(),
        name: z.record(z.string(), z.string()),
        byLanguage: z.boolean(),
      }),
    ),
    /** What leads are sealed to on the phone. */
    key: z.object({ id: z.uuid(), publicKey: z.string() }),
    incidentCategories: z.array(z.enum(incidentCategories)),
    /** Whom to call, and to show to whoever asks for help: verified numbers alone. */
    helpLines: z.array(
      z.object({
        code: z.string(),
        number: z.string(),
        name: z.record(z.string(), z.string()),
        about: z.record(z.string(), z.string()),
      }),
    ),
  })
  .meta({ id: 'BoothKit', description: 'What a phone needs to work without a network.' });
export type Kit = z.output<typeof kitSchema>;

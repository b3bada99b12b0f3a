import { z } from 'zod';
import { declareEvent } from '../event.js';

/** Who acted. A member of staff and a token have an id; an operator at the command line and the system itself have none. */
const actor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['staff', 'token']), id: z.string().regex(/^[\w-]{1,80}$/) }),
  z.strictObject({ kind: z.enum(['operator', 'system']) }),
]);

const word = '[a-z]+(?:-[a-z]+)*';
/** What was done, as `object.verb`, such as `phone.confirm`. */
const action = z
  .string()
  .max(60)
  .regex(new RegExp(`^${word}(?:\\.${word})+$`));

/** Ours, or a code. An address is none. */
const objectId = z.string().regex(/^[\w.:/-]{1,120}$/);

/** What it was, or has become, in a few words. Never about a person: that is sealed. */
const state = z
  .record(z.string().max(60), z.json())
  .refine((value) => JSON.stringify(value).length <= 4_096, '4096 characters at most');

/** As the sealing library writes it, with the key's id in the second place. */
const sealed = z
  .string()
  .max(8_192)
  .regex(/^\d+\.[\w-]+\.[\w-]+\.[\w-]+$/);

const person = z
  .strictObject({ personKey: z.uuid(), before: sealed.optional(), after: sealed.optional() })
  .refine(
    ({ personKey, before, after }) =>
      [before, after].every((value) => value === undefined || value.split('.')[1] === personKey),
    'sealed under another key',
  );

/**
 * Fires with every act that somebody may be asked about later, in the transaction of that act. What it says of a
 * person is sealed under that person's own key, so that it ends with them.
 */
export const ActionAudited = declareEvent(
  'ActionAudited',
  1,
  z.strictObject({
    actor,
    action,
    object: z.strictObject({ kind: z.string().regex(new RegExp(`^${word}$`)), id: objectId }),
    campaign: z.string().min(1).max(80).optional(),
    /** In the words of whoever acted. */
    reason: z.string().min(1).max(500).optional(),
    before: state.optional(),
    after: state.optional(),
    person: person.optional(),
  }),
);

export type Actor = z.output<typeof actor>;

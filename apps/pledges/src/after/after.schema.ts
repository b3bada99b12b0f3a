import { z } from 'zod';
import { carriedSourceSchema, formText as text, formTick as tick } from '../signing/sign.schema.js';

/** What the pages after signing, and those of a signer's own pledge, send and are asked for. */

/** A pass holds, sealed, what was signed with: a name of 800 bytes makes it long. */
const pass = z.string().max(6_000);

export const thanksQuerySchema = z.object({
  by: z.enum(['email', 'phone']).catch('email'),
  t: pass.optional().catch(undefined),
  s: carriedSourceSchema,
  done: z.literal('saved').optional().catch(undefined),
});
export const completeFormSchema = z.object({
  t: pass.default(''),
  place: text,
  showName: tick,
  updates: tick,
});
export const moveFormSchema = z.object({ t: pass.default(''), contact: text });

export const myPledgeFormSchema = z.object({
  t: text,
  contact: text,
  name: text,
  showName: tick,
  updates: tick,
  code: text,
  purpose: z.enum(['download', 'delete']).catch('download'),
});
export type MyPledgeForm = z.output<typeof myPledgeFormSchema>;

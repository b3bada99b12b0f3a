import { actorOf as named, type Access } from '@blueheart/access';
import { Refusal, type Actor } from '@blueheart/contracts';
import { plainText } from '@blueheart/http';
import { z } from 'zod';
import { campaignParamsSchema } from '../signing/sign.schema.js';

export type StaffActor = Extract<Actor, { id: string }>;

/** Who asks, for the audit log. The door has let them in, so it is known. */
export function actorOf({ access }: { readonly access?: Access }): StaffActor {
  return named(access!);
}

/** A token is nobody who could answer for it. */
export function expectPerson({ kind }: StaffActor): void {
  if (kind !== 'staff') throw new Refusal('not-allowed', 403);
}

/** Why, in the words of whoever acts: they are kept with the act. */
export const reasonSchema = plainText({ graphemes: 500, bytes: 2_000 })
  .min(10)
  .max(500)
  .meta({ description: 'Why: 10 to 500 characters. Kept in the audit log; names nobody.' });

export const reasonBodySchema = z.strictObject({ reason: reasonSchema });

export const pledgeParamsSchema = campaignParamsSchema.extend({ pledge: z.uuid() });

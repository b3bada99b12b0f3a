import { line } from '@blueheart/http';
import { z } from 'zod';

const quarantineCauses = ['artwork', 'law-text', 'by-hand'] as const;

export const lotSchema = z
  .object({
    id: z.uuid(),
    item: z.string(),
    language: z.string(),
    label: z.string(),
    artwork: z.string(),
    lawText: z.string(),
    /** Of one piece; null where nobody has said. */
    value: z.object({ perPiece: z.number(), currency: z.string(), inKind: z.boolean() }).nullable(),
    /** Stands for pieces of which nobody knows the lot. */
    unknown: z.boolean(),
    madeAt: z.iso.datetime(),
    quarantine: z.object({ cause: z.enum(quarantineCauses), since: z.iso.datetime() }).nullable(),
    /** Where it is, and how many pieces; places that are nowhere too, but for the supplier. */
    places: z.array(z.object({ place: z.uuid(), quantity: z.int() })),
  })
  .meta({ id: 'Lot' });
export type Lot = z.output<typeof lotSchema>;

export const lotsSchema = z.object({ lots: z.array(lotSchema) }).meta({ id: 'Lots' });

export const lotListSchema = z.object({ item: z.string().min(1).max(60).optional() });

export const withdrawalWantedSchema = z
  .strictObject({ kind: z.enum(['artwork', 'law-text']), version: line(60) })
  .meta({ id: 'WithdrawalWanted' });
export type WithdrawalWanted = z.output<typeof withdrawalWantedSchema>;

export const withdrawalsSchema = z
  .object({
    withdrawals: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(['artwork', 'law-text']),
        version: z.string(),
        madeAt: z.iso.datetime(),
        by: z.uuid().nullable(),
        liftedAt: z.iso.datetime().nullable(),
      }),
    ),
  })
  .meta({ id: 'Withdrawals' });

export const withdrawnSchema = z.object({ id: z.uuid(), lots: z.int(), pieces: z.int() }).meta({
  id: 'VersionWithdrawn',
  description: 'How much of it is at places that somebody can go to.',
});

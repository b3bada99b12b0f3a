import { z } from 'zod';

/** How many people stand behind the campaign. Small and derivable cells are null ("fewer than ten"). */
export const tallySchema = z
  .strictObject({
    confirmed: z.int().nonnegative().meta({ description: 'Pledges confirmed by their signers.' }),
    witnessed: z
      .int()
      .nonnegative()
      .meta({ description: 'Pledges witnessed at a booth, not yet confirmed.' }),
    tallied: z
      .int()
      .nonnegative()
      .meta({ description: 'Anonymous counts with a certificate; never part of the total.' }),
    total: z.int().nonnegative().meta({ description: 'confirmed + witnessed' }),
    byGovernorate: z.record(z.string(), z.int().nonnegative().nullable()).meta({
      description:
        'Confirmed pledges in steps of ten; null where fewer than ten, or where a neighbour would give it away.',
    }),
    asOf: z.iso.datetime().meta({ description: 'When this count was taken.' }),
  })
  .meta({ id: 'Tally', description: 'The public tally of a campaign.' });

export type Tally = z.output<typeof tallySchema>;

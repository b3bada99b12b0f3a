import { z } from 'zod';

export const custodyWantedSchema = z
  .strictObject({ staff: z.uuid() })
  .meta({ id: 'CustodyWanted' });

export const custodySchema = z
  .object({
    keepers: z.array(
      z.object({
        staff: z.uuid(),
        place: z.uuid(),
        /** They have left the campaign: what they still have is to be settled. */
        hasLeft: z.boolean(),
        stock: z.array(z.object({ item: z.string(), language: z.string(), quantity: z.int() })),
      }),
    ),
  })
  .meta({ id: 'Custody' });
export type Custody = z.output<typeof custodySchema>;

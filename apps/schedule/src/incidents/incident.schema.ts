import { campaignParamsSchema, textsSchema } from '@blueheart/http';
import { incidentCategories } from '@blueheart/booth';
import { z } from 'zod';

const incidentSchema = z.object({
  id: z.uuid(),
  event: z.uuid(),
  titles: textsSchema(120),
  venue: textsSchema(120),
  category: z.enum(incidentCategories),
  /** Where, as it was typed at the booth. */
  place: z.string(),
  /** Who noted it. */
  by: z.uuid(),
  /** Null where the phone's clock can hardly have been right. */
  happenedAt: z.iso.datetime().nullable(),
  receivedAt: z.iso.datetime(),
  /** It was on a phone without a network for a while. */
  late: z.boolean(),
  /** Kept aside until somebody decides: it is not among the figures. */
  held: z.boolean(),
  /** Whoever noted it has taken it back. */
  takenBack: z.boolean(),
  seenAt: z.iso.datetime().nullable(),
  /** Who has seen to it; null for a program too. */
  seenBy: z.uuid().nullable(),
});

export const incidentsSchema = z
  .object({ incidents: z.array(incidentSchema), more: z.boolean() })
  .meta({ id: 'Incidents', description: 'What happened at booths, the newest first.' });
export type Incidents = z.output<typeof incidentsSchema>;

export const incidentParamsSchema = campaignParamsSchema.extend({ id: z.uuid() });

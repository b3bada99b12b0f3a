import { campaignParamsSchema, line, textsSchema } from '@blueheart/http';
import { z } from 'zod';

/** What somebody who leaves a contact at a booth wants. */
const leadWants = ['news', 'volunteer', 'school', 'talk'] as const;

/** What an envelope holds, as the phone wrote it; what cannot be read is null. */
export const leadBodySchema = z.object({
  name: z.string().max(400).nullable().catch(null),
  contact: z.string().max(400).nullable().catch(null),
  wants: z.enum(leadWants).nullable().catch(null),
  locale: z.string().max(12).nullable().catch(null),
});
export const openedLeadSchema = leadBodySchema.meta({
  id: 'OpenedLead',
  description: 'As it was typed; null where nobody can read it.',
});
export type LeadBody = z.output<typeof leadBodySchema>;

export const leadsSchema = z
  .object({
    leads: z.array(
      z.object({
        id: z.uuid(),
        event: z.uuid(),
        titles: textsSchema(120),
        venue: textsSchema(120),
        receivedAt: z.iso.datetime(),
        /** It is forgotten then, whether somebody has seen to it or not. */
        endsAt: z.iso.datetime(),
      }),
    ),
    more: z.boolean(),
  })
  .meta({
    id: 'Leads',
    description: 'Who waits to hear more, the longest first; never who it is.',
  });
export type Leads = z.output<typeof leadsSchema>;

export const leadParamsSchema = campaignParamsSchema.extend({ id: z.uuid() });
export const lookSchema = z.strictObject({ reason: line(500).min(10) });
export const settleSchema = z
  .strictObject({ outcome: z.enum(['reached', 'not-reached', 'unreadable']) })
  .meta({ id: 'LeadSettled' });
export type Outcome = z.output<typeof settleSchema>['outcome'];

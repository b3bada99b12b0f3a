import { z } from 'zod';
import { campaignParamsSchema } from '../signing/sign.schema.js';
import { pledgeFilter } from '../staff/pledge-list.schema.js';
import { reasonSchema } from '../staff/staff.request.js';
import { exportColumns } from './contact-export.rules.js';
import { localeSchema } from './tally-export.schema.js';

const columnsSchema = z
  .array(z.enum(exportColumns))
  .min(1)
  .max(exportColumns.length)
  .refine((columns) => new Set(columns).size === columns.length, { params: { code: 'invalid' } })
  .meta({ description: 'In this order, each once.' });

const filterSchema = z.strictObject({
  ...pledgeFilter,
  language: z.string().min(2).max(12).optional(),
});

export const contactExportRequestSchema = z
  .strictObject({
    reason: reasonSchema,
    columns: columnsSchema,
    filter: filterSchema
      .default({})
      .meta({ description: 'Of the confirmed pledges; all that is named must fit.' }),
    withoutConsent: reasonSchema.optional().meta({
      description: 'Why people are in it who did not ask to hear more. Absent: they are not in it.',
    }),
  })
  .meta({ id: 'ContactExportRequest' });

export type ContactExportRequest = z.output<typeof contactExportRequestSchema>;

export const approvalSchema = z
  .strictObject({ approve: z.boolean(), reason: reasonSchema.optional() })
  .refine(({ approve, reason }) => approve || reason !== undefined, {
    path: ['reason'],
    params: { code: 'required' },
  })
  .meta({ id: 'ContactExportApproval', description: 'A refusal needs a reason.' });

export type Approval = z.output<typeof approvalSchema>;

const moment = z.iso.datetime().nullable();

export const contactExportSchema = z
  .strictObject({
    id: z.uuid(),
    askedBy: z.string().meta({ description: 'Who of the staff.' }),
    askedAt: z.iso.datetime(),
    reason: z.string(),
    columns: z.array(z.string()),
    filter: filterSchema,
    withoutConsent: z.string().nullable(),
    state: z.enum(['asked', 'refused', 'ready', 'over']).meta({
      description: '`over`: approved more than a day ago, or fetched three times.',
    }),
    decidedBy: z.string().nullable(),
    decidedAt: moment,
    decisionReason: z.string().nullable(),
    goodUntil: moment,
    downloads: z.int(),
  })
  .meta({
    id: 'ContactExport',
    description: 'Contacts in a file: asked for, and what became of it.',
  });

export type ContactExport = z.output<typeof contactExportSchema>;

export const contactExportsSchema = z
  .strictObject({ exports: z.array(contactExportSchema) })
  .meta({ id: 'ContactExports', description: 'The newest first, at most a hundred.' });

export const exportParamsSchema = campaignParamsSchema.extend({ id: z.uuid() });
export const exportFileSchema = z.strictObject({ locale: localeSchema });

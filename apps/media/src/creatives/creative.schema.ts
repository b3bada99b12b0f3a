import { idParamsSchema, line } from '@blueheart/http';
import { z } from 'zod';
import { placementStates } from '../placements/placement.rules.js';
import { approvalSteps } from './approval.rules.js';
import { creativeKinds, isPrinted, versionStates } from './creative.rules.js';

export const creativeWantedSchema = z
  .strictObject({
    name: line(120),
    kind: z.enum(creativeKinds),
    /** The item of the roll-out that it is printed as, for what is printed. */
    item: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,59}$/)
      .nullable()
      .default(null),
  })
  .refine(({ kind, item }) => item === null || isPrinted(kind), {
    path: ['item'],
    params: { code: 'invalid_value' },
  })
  .refine(({ kind, item }) => item !== null || !isPrinted(kind), {
    path: ['item'],
    params: { code: 'required' },
  })
  .meta({ id: 'CreativeWanted' });
export type CreativeWanted = z.output<typeof creativeWantedSchema>;

export const madeCreativeSchema = z.object({ id: z.uuid() }).meta({ id: 'MadeCreative' });

/** What is said of a file beside its bytes. */
export const uploadQuerySchema = z.strictObject({
  language: z.string().regex(/^[a-z]{2}$/),
  format: line(60),
  /** As lots will name it that are printed of it; of brochures and clipboards. */
  artwork: line(60).optional(),
});
export type UploadAbout = z.output<typeof uploadQuerySchema>;

export const versionParamsSchema = idParamsSchema.extend({ version: z.uuid() });

export const decisionSchema = z
  .strictObject({
    step: z.enum(approvalSteps),
    decision: z.enum(['approved', 'rejected']),
    reason: line(500).optional(),
  })
  .refine(({ decision, reason }) => decision === 'approved' || reason !== undefined, {
    path: ['reason'],
    params: { code: 'required' },
  })
  .meta({ id: 'ArtworkDecision' });
export type Decision = z.output<typeof decisionSchema>;

export const withdrawSchema = z
  .strictObject({ reason: line(500) })
  .meta({ id: 'ArtworkWithdrawal' });

const askedSchema = z.strictObject({
  step: z.enum(approvalSteps),
  role: z.enum(['coordinator', 'admin']),
  staff: z.uuid().nullable(),
});

export const approvalPlanSchema = z
  .strictObject({
    version: z.int().min(0).max(2_147_483_647),
    steps: z
      .array(askedSchema)
      .min(1)
      .max(8)
      .refine((steps) => new Set(steps.map(({ step }) => step)).size === steps.length, {
        params: { code: 'repeated_line' },
      }),
  })
  .meta({ id: 'ApprovalPlan' });
export type ApprovalPlan = z.output<typeof approvalPlanSchema>;

const twin = z.object({
  creative: z.uuid(),
  name: z.string(),
  language: z.string(),
  format: z.string(),
  number: z.int(),
});

export const uploadedSchema = z
  .object({
    id: z.uuid(),
    number: z.int(),
    /** Other versions with the very same bytes. */
    same: z.array(twin),
  })
  .meta({ id: 'UploadedArtwork' });
export type Uploaded = z.output<typeof uploadedSchema>;

/** A version in few words. */
const brief = {
  id: z.uuid(),
  language: z.string(),
  format: z.string(),
  number: z.int(),
  state: z.enum(versionStates),
  hasThumbnail: z.boolean(),
  type: z.string(),
};
const briefVersionSchema = z.object(brief);

const versionOfCreative = z
  .object({
    ...brief,
    artwork: z.string().nullable(),
    fileName: z.string(),
    size: z.int(),
    sha256: z.string(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    uploadedAt: z.iso.datetime(),
    uploadedBy: z.uuid().nullable(),
    /** Who is asked, one after the other; empty until it is handed in. */
    steps: z.array(askedSchema),
    /** Whose answer it waits for. */
    next: askedSchema.nullable(),
    /** Whether whoever asks may answer. */
    mine: z.boolean(),
    answers: z.array(
      z.object({
        step: z.enum(approvalSteps),
        decision: z.enum(['approved', 'rejected']),
        reason: z.string().nullable(),
        at: z.iso.datetime(),
        by: z.uuid(),
        /** Whether it was said since the version was handed in last. */
        counts: z.boolean(),
      }),
    ),
    withdrawn: z
      .object({ at: z.iso.datetime(), by: z.uuid().nullable(), reason: z.string() })
      .nullable(),
    /** Placements that show it or will. */
    uses: z.array(
      z.object({
        placement: z.uuid(),
        order: z.object({ id: z.uuid(), number: z.int() }),
        outlet: z.record(z.string(), z.string()),
        state: z.enum(placementStates),
      }),
    ),
  })
  .meta({ id: 'CreativeVersion' });
export type CreativeVersion = z.output<typeof versionOfCreative>;

const head = {
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(creativeKinds),
  item: z.string().nullable(),
};

/** With the last version in each language and format, and the last that may be shown. */
export const creativesSchema = z
  .object({
    creatives: z.array(z.object({ ...head, latest: z.array(briefVersionSchema) })),
    /** What is handed out, in the order of the roll-out: as which of it something can be printed. */
    items: z.array(z.object({ code: z.string(), names: z.record(z.string(), z.string()) })),
  })
  .meta({ id: 'Creatives' });
export type Creatives = z.output<typeof creativesSchema>;

export const creativeSchema = z
  .object({
    ...head,
    madeAt: z.iso.datetime(),
    madeBy: z.uuid().nullable(),
    /** The youngest first. */
    versions: z.array(versionOfCreative),
  })
  .meta({ id: 'Creative' });
export type Creative = z.output<typeof creativeSchema>;

/** What waits for an answer, the longest first, and who is asked for one. */
export const approvalsSchema = z
  .object({
    plan: approvalPlanSchema,
    waiting: z.array(
      z.object({
        creative: z.object(head),
        version: briefVersionSchema,
        uploadedAt: z.iso.datetime(),
        next: askedSchema,
        mine: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ArtworkApprovals' });
export type Approvals = z.output<typeof approvalsSchema>;

export const withdrawnSchema = z
  .object({ placements: z.int(), live: z.int() })
  .meta({ id: 'ArtworkWithdrawn' });

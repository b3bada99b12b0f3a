import { idParamsSchema, versionSchema } from '@blueheart/http';
import { z } from 'zod';
import { placeSchema } from '../places/place.schema.js';
import { itemCode, language, quantity } from '../stock/stock.schema.js';
import { transferStates } from './transfer.rules.js';

const linesWanted = z
  .array(
    z.strictObject({
      item: itemCode,
      language,
      /** Where it has to be this lot; else the oldest give. */
      lot: z.uuid().nullable().default(null),
      quantity,
    }),
  )
  .min(1)
  .max(50)
  .superRefine((lines, context) => {
    const seen = new Set<string>();
    for (const [index, { item, language: of, lot }] of lines.entries()) {
      const key = JSON.stringify([item, of, lot]);
      if (seen.has(key))
        context.addIssue({ code: 'custom', path: [index], params: { code: 'repeated_line' } });
      seen.add(key);
    }
  });

const expectedOn = z.iso.date().nullable();

export const transferWantedSchema = z
  .strictObject({
    from: z.uuid(),
    to: z.uuid(),
    expectedOn: expectedOn.default(null),
    lines: linesWanted,
  })
  .meta({ id: 'TransferWanted' });
export type TransferWanted = z.output<typeof transferWantedSchema>;

/** What is left out stays; places and lines only while it is a draft. */
export const transferChangesSchema = z
  .strictObject({
    version: versionSchema,
    from: z.uuid().optional(),
    to: z.uuid().optional(),
    expectedOn: expectedOn.optional(),
    lines: linesWanted.optional(),
  })
  .meta({ id: 'TransferChanges' });
export type TransferChanges = z.output<typeof transferChangesSchema>;

export const transferStepSchema = z
  .strictObject({ version: versionSchema })
  .meta({ id: 'TransferStep' });

export const transferListSchema = z.object({
  state: z.enum(transferStates).optional(),
  /** From there or to there. */
  place: z.uuid().optional(),
  /** Where the page before ended. */
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const madeTransferSchema = z
  .object({ id: z.uuid(), number: z.int() })
  .meta({ id: 'MadeTransfer' });
export type MadeTransfer = z.output<typeof madeTransferSchema>;

const lotSchema = z.object({
  lot: z.uuid(),
  label: z.string(),
  sent: z.int(),
  received: z.int(),
  damaged: z.int(),
  lost: z.int(),
  /** Taken in where it came from. */
  returned: z.int(),
});

const lineSchema = z.object({
  id: z.uuid(),
  item: z.string(),
  language: z.string(),
  lot: z.uuid().nullable(),
  quantity: z.int(),
  /** Not told of by anybody yet; nothing while it is a draft. */
  onItsWay: z.int(),
  /** What was sent, and what became of it; none while it is a draft. */
  lots: z.array(lotSchema),
});

const summary = {
  id: z.uuid(),
  /** As it stands on the waybill. */
  number: z.int(),
  from: z.uuid(),
  to: z.uuid(),
  state: z.enum(transferStates),
  expectedOn,
  owner: z.uuid().nullable(),
  version: z.int(),
  madeAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  lines: z.array(lineSchema),
};

export const transfersSchema = z
  .object({ transfers: z.array(z.object(summary)), next: z.uuid().nullable() })
  .meta({ id: 'Transfers' });
export type TransferSummary = z.output<typeof transfersSchema>['transfers'][number];

export const transferSchema = z
  .object({
    ...summary,
    arrivals: z.array(
      z.object({
        /** Of its movement. */
        id: z.uuid(),
        at: z.enum(['destination', 'sender']),
        told: z.iso.datetime(),
        by: z.uuid().nullable(),
        /** The movement that took it back. */
        takenBackBy: z.uuid().nullable(),
        /** Whether somebody's name or signature is kept with it. */
        signed: z.boolean(),
        lines: z.array(
          z.object({ line: z.uuid(), received: z.int(), damaged: z.int(), lost: z.int() }),
        ),
      }),
    ),
  })
  .meta({ id: 'Transfer' });
export type Transfer = z.output<typeof transferSchema>;

export const waybillSchema = z
  .object({
    number: z.int(),
    from: placeSchema,
    to: placeSchema,
    /** The day it was sent, as the campaign's clocks showed it. */
    day: z.iso.date(),
    sentAt: z.iso.datetime(),
    expectedOn,
    lines: z.array(
      z.object({
        item: z.string(),
        names: z.record(z.string(), z.string()),
        language: z.string(),
        quantity: z.int(),
        lots: z.array(z.object({ label: z.string(), quantity: z.int() })),
      }),
    ),
    link: z.url().meta({ description: 'For a QR code on the paper: the page to take it in.' }),
  })
  .meta({ id: 'Waybill' });
export type Waybill = z.output<typeof waybillSchema>;

export const arrivalParamsSchema = idParamsSchema.extend({ arrival: z.uuid() });

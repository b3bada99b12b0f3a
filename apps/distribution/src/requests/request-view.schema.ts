import { z } from 'zod';
import { itemCode } from '../stock/stock.schema.js';
import { partnerKinds } from './partner.schema.js';
import { requestStates } from './request.rules.js';

const summary = {
  id: z.uuid(),
  number: z.int(),
  partner: z.object({ id: z.uuid(), kind: z.enum(partnerKinds), name: z.string() }),
  via: z.enum(['link', 'staff']),
  state: z.enum(requestStates),
  neededBy: z.iso.date().nullable(),
  purpose: z.string().nullable(),
  destination: z.string().nullable(),
  /** What the partner reads beside the answer. */
  reason: z.string().nullable(),
  version: z.int(),
  askedAt: z.iso.datetime(),
  recordedBy: z.uuid().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  decidedBy: z.uuid().nullable(),
  lines: z.array(
    z.object({
      id: z.uuid(),
      item: z.string(),
      language: z.string(),
      asked: z.int(),
      approved: z.int().nullable(),
      /** Approved, and still at a place. */
      toGive: z.int(),
      onItsWay: z.int(),
      received: z.int(),
    }),
  ),
};

export const requestsSchema = z
  .object({ requests: z.array(z.object(summary)), next: z.uuid().nullable() })
  .meta({ id: 'PartnerRequests' });
export type RequestSummary = z.output<typeof requestsSchema>['requests'][number];

const told = z.object({ line: z.uuid(), received: z.int(), damaged: z.int(), lost: z.int() });

const deliverySchema = z.object({
  /** Of its movement. */
  id: z.uuid(),
  from: z.uuid(),
  at: z.iso.datetime(),
  by: z.uuid().nullable(),
  lines: z.array(z.object({ line: z.uuid(), sent: z.int(), onItsWay: z.int() })),
  handOvers: z.array(
    z.object({
      id: z.uuid(),
      at: z.enum(['partner', 'sender']),
      via: z.enum(['link', 'staff']),
      told: z.iso.datetime(),
      by: z.uuid().nullable(),
      /** The movement that took it back. */
      takenBackBy: z.uuid().nullable(),
      /** Whether the name of somebody who signed is kept with it. */
      signed: z.boolean(),
      lines: z.array(told),
    }),
  ),
});
export type Delivery = z.output<typeof deliverySchema>;

export const requestSchema = z
  .object({
    ...summary,
    /** Whether somebody there has an e-mail address, and hears of answers and deliveries by letter; else somebody calls. */
    toldByLetter: z.boolean(),
    deliveries: z.array(deliverySchema),
  })
  .meta({ id: 'PartnerRequest' });
export type PartnerRequest = z.output<typeof requestSchema>;

const dueSchema = z.object({
  count: z.int(),
  /** The one that is needed first; null where none is. */
  request: z.uuid().nullable(),
});

export const waitingSchema = z
  .object({
    waiting: z.int(),
    /** The one that waits longest; null where none does. */
    request: z.uuid().nullable(),
    /** Approved, and not all of it is given: the day by which it is needed is over, or is one of the next seven. */
    late: dueSchema,
    soon: dueSchema,
  })
  .meta({ id: 'WaitingRequests' });

export const handedOutSearchSchema = z.object({
  /** Days on the campaign's walls, both of them with it. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  partner: z.uuid().optional(),
  item: itemCode.optional(),
});
export type HandedOutSearch = z.output<typeof handedOutSearchSchema>;

export const handedOutSchema = z
  .object({
    lines: z.array(
      z.object({
        partner: z.object({ id: z.uuid(), kind: z.enum(partnerKinds), name: z.string() }),
        item: z.string(),
        language: z.string(),
        pieces: z.int(),
      }),
    ),
  })
  .meta({ id: 'HandedOutToPartners' });
export type HandedOutLine = z.output<typeof handedOutSchema>['lines'][number];

import { z } from 'zod';
import { mostPieces } from '../stock/movement.rules.js';
import { itemCode, language, quantity } from '../stock/stock.schema.js';
import { drawn, signersName } from '../transfers/arrival.schema.js';

/** What a phone may send at once. */
const mostActs = 50;
const mostLines = 50;

const act = {
  /** Of the phone's making. */
  id: z.uuid(),
  place: z.uuid(),
  /** By the clock of the phone. */
  tappedAt: z.iso.datetime({ offset: true }),
  /** Who did it; the session is of who sends it. */
  by: z.uuid(),
};

/** Each once, by what `key` tells of it. */
const once = <One>(lines: readonly One[], key: (line: One) => unknown) =>
  new Set(lines.map((line) => JSON.stringify(key(line)))).size === lines.length;
type Named = { readonly item: string; readonly language: string };
const nameOf = ({ item, language: of }: Named) => [item, of];
const repeated = { params: { code: 'repeated_line' } };
const goods = z
  .array(z.strictObject({ item: itemCode, language, quantity }))
  .min(1)
  .max(mostLines)
  .refine((lines) => once(lines, nameOf), repeated);
const pieces = z.int().min(0).max(mostPieces);

const countSchema = z.strictObject({
  kind: z.literal('count'),
  ...act,
  counted: z
    .array(z.strictObject({ item: itemCode, language, quantity: pieces }))
    .min(1)
    .max(mostLines)
    .refine((lines) => once(lines, nameOf), repeated),
});

const receiveSchema = z.strictObject({
  kind: z.literal('receive'),
  ...act,
  transfer: z.uuid(),
  /** Of what did not come yet, nothing. */
  lines: z
    .array(z.strictObject({ line: z.uuid(), whole: pieces, damaged: pieces, lost: pieces }))
    .min(1)
    .max(mostLines)
    .refine((lines) => once(lines, ({ line }) => line), repeated)
    .refine((lines) => lines.some(({ whole, damaged, lost }) => whole + damaged + lost > 0), {
      params: { code: 'required' },
    }),
  /** Who took it in and has no account. */
  signedBy: signersName.optional(),
  drawing: drawn.optional(),
});

const sendSchema = z
  .strictObject({
    kind: z.literal('send'),
    ...act,
    /** Where the lines go; or a draft that goes as it is. */
    to: z.uuid().optional(),
    lines: goods.optional(),
    transfer: z.uuid().optional(),
  })
  .refine(({ transfer, to, lines }) => transfer !== undefined || (to && lines), {
    path: ['lines'],
    params: { code: 'required' },
  })
  .refine(({ transfer, to, lines }) => transfer === undefined || !(to ?? lines), {
    path: ['transfer'],
    params: { code: 'invalid' },
  });

const handOutSchema = z.strictObject({ kind: z.literal('hand-out'), ...act, lines: goods });

export const fieldActSchema = z.discriminatedUnion('kind', [
  countSchema,
  receiveSchema,
  sendSchema,
  handOutSchema,
]);
export type FieldAct = z.output<typeof fieldActSchema>;
export type Count = z.output<typeof countSchema>;
export type Receive = z.output<typeof receiveSchema>;
export type Send = z.output<typeof sendSchema>;
export type HandOut = z.output<typeof handOutSchema>;

export const fieldBatchSchema = z
  .strictObject({ device: z.uuid(), acts: z.array(fieldActSchema).min(1).max(mostActs) })
  .meta({ id: 'FieldBatch' });
export type FieldBatch = z.output<typeof fieldBatchSchema>;

export const fieldAnswersSchema = z
  .object({
    answers: z.array(
      z.object({
        id: z.uuid(),
        answer: z.enum(['accepted', 'duplicate', 'quarantined']),
        /** Why it is held. */
        code: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'FieldAnswers', description: 'One answer for each act, in their order.' });
export type FieldAnswer = z.output<typeof fieldAnswersSchema>['answers'][number];

import { entrySchema, type Entry } from '@blueheart/booth';
import { z } from 'zod';
import { actSchema, type RescuedAct } from './act.rules.js';

// The desk's pages may not make functions of texts, and so neither may what checks here.
z.config({ jitless: true });

/** The file that a phone writes when it gives trouble (src/booth/book.ts, rescue), read without trusting it. */

export interface RescuedPledge {
  readonly id: string;
  readonly event: string;
  readonly by: string;
  readonly envelope: string;
}

export interface Rescue {
  readonly device: string;
  readonly madeAt: string;
  readonly entries: readonly Entry[];
  readonly pledges: readonly RescuedPledge[];
  readonly acts: readonly RescuedAct[];
}

/** A row that cannot be taken in: it is broken, or of another campaign. Rows count from 1. */
export interface BadRow {
  readonly list: 'entries' | 'pledges' | 'acts';
  readonly row: number;
  readonly why: 'broken' | 'elsewhere';
}

export type Reading =
  | { readonly kind: 'read'; readonly rescue: Rescue; readonly badRows: readonly BadRow[] }
  /** Nothing of it can be taken in, and why. */
  | { readonly kind: 'unusable'; readonly why: 'no-json' | 'no-rescue' | 'elsewhere' | 'empty' };

const mostRows = 100_000;
const state = z.enum(['waiting', 'confirmed', 'held', 'aside']);
const rest = { id: z.string(), slug: z.string(), state, code: z.string().optional() };
const kept = { ...rest, event: z.string() };

const fileSchema = z.strictObject({
  device: z.uuid().regex(/^[0-9a-f-]+$/),
  madeAt: z.iso.datetime(),
  entries: z.array(z.unknown()).max(mostRows),
  pledges: z.array(z.unknown()).max(mostRows),
  /** What an earlier version of the phone's page wrote has none. */
  acts: z.array(z.unknown()).max(mostRows).default([]),
});
const entryRowSchema = z
  .strictObject({ ...kept, sequence: z.int(), entry: entrySchema })
  .refine(({ id, event, sequence, entry }) =>
    [id === entry.id, event === entry.event, sequence === entry.sequence].every(Boolean),
  );
const pledgeRowSchema = z.strictObject({
  ...kept,
  id: z.uuid().regex(/^[0-9a-f-]+$/),
  event: z.uuid(),
  by: z.uuid(),
  envelope: z.base64url().min(120).max(4_096),
});

const actRowSchema = z
  .strictObject({ ...rest, place: z.string(), act: actSchema, isIn: z.literal(true).optional() })
  .refine(({ id, place, act }) => id === act.id && place === act.place);

/** What of a file can be taken in by this campaign, and which rows cannot. */
export function readRescue(text: string, campaign: string): Reading {
  const json = parsed(text);
  if (json === undefined) return { kind: 'unusable', why: 'no-json' };
  const file = fileSchema.safeParse(json);
  if (!file.success) return { kind: 'unusable', why: 'no-rescue' };
  const { device, madeAt } = file.data;
  const badRows: BadRow[] = [];
  const rowsOf = <Row extends { slug: string }>(
    list: BadRow['list'],
    schema: z.ZodType<Row>,
  ): Row[] =>
    file.data[list].flatMap((one, index) => {
      const row = schema.safeParse(one);
      if (row.success && row.data.slug === campaign) return [row.data];
      badRows.push({ list, row: index + 1, why: row.success ? 'elsewhere' : 'broken' });
      return [];
    });
  const entries = rowsOf('entries', entryRowSchema).map(({ entry }) => entry);
  const pledges = rowsOf('pledges', pledgeRowSchema).map(({ id, event, by, envelope }) => ({
    id,
    event,
    by,
    envelope,
  }));
  const acts = rowsOf('acts', actRowSchema).map(({ act }) => act);
  if (entries.length + pledges.length + acts.length > 0)
    return { kind: 'read', rescue: { device, madeAt, entries, pledges, acts }, badRows };
  const [bad] = badRows;
  if (!bad) return { kind: 'unusable', why: 'empty' };
  const isElsewhere = badRows.some(({ why }) => why === 'elsewhere');
  return { kind: 'unusable', why: isElsewhere ? 'elsewhere' : 'no-rescue' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

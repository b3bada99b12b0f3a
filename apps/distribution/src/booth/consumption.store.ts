import type { Transaction } from '@blueheart/database';
import type { ItemInLanguage } from '../campaigns/items.queries.js';
import { behind, type Difference, type TakenFrom } from './consumption.rules.js';

/** The statements of what booths handed out. */

/** False where the batch was taken in before. */
export async function takeIn(
  tx: Transaction,
  { event, batch, campaign }: { event: string; batch: string; campaign: string },
): Promise<boolean> {
  const first = await tx.query(
    `insert into booth_batches (event, batch, campaign) values ($1, $2, $3)
     on conflict do nothing returning batch`,
    [event, batch, campaign],
  );
  return first.length > 0;
}

/** The movement of what a batch handed out, or of what it did in that minute. */
export function keyOfBatch(event: string, batch: string, at: Date | undefined): string {
  return `booth:${event}:${batch}${at ? `:${at.toISOString().slice(0, 16)}` : ''}`;
}

/**
 * The movement that each of these changes corrects; null where its batch handed out nothing, and no entry of one whose
 * batch was not taken in.
 */
export async function movementsOf<Of extends { readonly from: string; readonly tapped?: Date }>(
  tx: Transaction,
  { event, campaign }: { event: string; campaign: string },
  changes: readonly Of[],
): Promise<Map<Of, string | null>> {
  const rows = await tx.query<{ position: number; movement: string | null }>(
    `select c.position::int - 1 as position, coalesce(m.id, b.movement) as movement
     from unnest($3::uuid[], $4::text[]) with ordinality as c (batch, key, position)
       join booth_batches b on b.event = $1 and b.batch = c.batch
       left join movements m on m.campaign = $2 and m.key = c.key`,
    [
      event,
      campaign,
      changes.map(({ from }) => from),
      changes.map(({ from, tapped }) => keyOfBatch(event, from, tapped)),
    ],
  );
  return new Map(rows.map(({ position, movement }) => [changes[position]!, movement]));
}

/** Of an item that the roll-out does not name, the books keep nothing. */
export async function knownItems(
  tx: Transaction,
  campaign: string,
  codes: readonly string[],
): Promise<Map<string, { readonly byLanguage: boolean }>> {
  const rows = await tx.query<{ code: string; byLanguage: boolean }>(
    'select code, by_language as "byLanguage" from items where campaign = $1 and code = any($2)',
    [campaign, codes],
  );
  return new Map(rows.map((row) => [row.code, row]));
}

/** What the log comes to, with this; held until the transaction ends. Gives how far the books are behind then. */
export async function addWanted(
  tx: Transaction,
  { event, campaign }: { event: string; campaign: string },
  { item, language, delta }: Difference,
): Promise<number> {
  const [row] = await tx.query<{ wanted: number; posted: number }>(
    `insert into booth_consumption as c (event, item, language, campaign, wanted) values ($1, $2, $3, $4, $5)
     on conflict (event, item, language) do update set wanted = c.wanted + excluded.wanted
     returning wanted, posted`,
    [event, item, language, campaign, delta],
  );
  return behind(row!.wanted, row!.posted);
}

export async function addPosted(
  tx: Transaction,
  event: string,
  { item, language }: ItemInLanguage,
  delta: number,
): Promise<void> {
  await tx.query(
    'update booth_consumption set posted = posted + $4 where event = $1 and item = $2 and language = $3',
    [event, item, language, delta],
  );
}

export async function lotsOf(
  tx: Transaction,
  campaign: string,
  { item, language }: ItemInLanguage,
): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>(
    'select id from lots where campaign = $1 and item = $2 and language = $3',
    [campaign, item, language],
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * Where this booth's pieces of an item were taken and not given back: those of this batch first; what nobody could explain
 * before what was there, the newest lots before older ones.
 */
export function takenFrom(
  tx: Transaction,
  {
    campaign,
    event,
    movement,
    handedOut,
  }: { campaign: string; event: string; movement: string | null; handedOut: string },
  { item, language }: ItemInLanguage,
): Promise<(TakenFrom & { readonly unexplained: boolean })[]> {
  return tx.query(
    `select e.place, e.lot, (- sum(e.delta))::float8 as quantity, p.kind = 'unexplained' as unexplained
     from movements m join entries e on e.movement = m.id join lots l on l.id = e.lot
       join places p on p.id = e.place
     where m.campaign = $1 and m.about = $2 and m.about_kind = 'event' and m.key like 'booth:%'
       and l.item = $3 and l.language = $4 and e.place <> $5
     group by e.place, e.lot, p.kind, l.made_at, coalesce(m.corrects, m.id)
     having sum(e.delta) < 0
     order by (coalesce(m.corrects, m.id) = $6) desc nulls last, p.kind = 'unexplained' desc, l.made_at desc, e.lot`,
    [campaign, event, item, language, handedOut, movement],
  );
}

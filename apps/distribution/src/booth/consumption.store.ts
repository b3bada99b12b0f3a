import type { Transaction } from '@blueheart/database';
import type { ItemInLanguage } from '../campaigns/items.queries.js';
import type { Consumed, Difference, TakenFrom } from './consumption.rules.js';

/** The statements of what booths handed out. */

/** One batch of one booth's log. */
export interface Batch {
  readonly event: string;
  readonly batch: string;
}

/** Gives those that were not taken in before. */
export async function takeIn(
  tx: Transaction,
  campaign: string,
  batches: readonly Batch[],
): Promise<Batch[]> {
  return tx.query<Batch>(
    `insert into booth_batches (event, batch, campaign)
     select event, batch, $1 from unnest($2::uuid[], $3::uuid[]) as taken (event, batch) order by event, batch
     on conflict do nothing returning event, batch`,
    [campaign, batches.map(({ event }) => event), batches.map(({ batch }) => batch)],
  );
}

/** Notes for each batch the movement of what it handed out. */
export async function nameMovements(
  tx: Transaction,
  named: readonly (Batch & { readonly movement: string })[],
): Promise<void> {
  await tx.query(
    `update booth_batches b set movement = named.movement
     from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as named (event, batch, movement)
     where b.event = named.event and b.batch = named.batch`,
    [
      named.map(({ event }) => event),
      named.map(({ batch }) => batch),
      named.map(({ movement }) => movement),
    ],
  );
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

/** What logs come to, with these; held until the transaction ends. Gives them as they were before. */
export async function addWanted(
  tx: Transaction,
  campaign: string,
  differences: readonly (Difference & { readonly event: string })[],
): Promise<Consumed[]> {
  return tx.query<Consumed>(
    `with added as (
       select event, item, language, sum(delta)::int as delta
       from unnest($2::uuid[], $3::text[], $4::text[], $5::int[]) as one (event, item, language, delta)
       group by event, item, language
     ), there as (
       insert into booth_consumption as c (event, item, language, campaign, wanted)
       select event, item, language, $1, delta from added order by event, item, language
       on conflict (event, item, language) do update set wanted = c.wanted + excluded.wanted
       returning event, item, language, wanted, posted
     )
     select event, item, language, wanted - delta as wanted, posted from there join added using (event, item, language)`,
    [
      campaign,
      differences.map(({ event }) => event),
      differences.map(({ item }) => item),
      differences.map(({ language }) => language),
      differences.map(({ delta }) => delta),
    ],
  );
}

/** What of it is in the books. They are held. */
export async function keepPosted(tx: Transaction, rows: readonly Consumed[]): Promise<void> {
  await tx.query(
    `update booth_consumption c set posted = now.posted
     from unnest($1::uuid[], $2::text[], $3::text[], $4::int[]) as now (event, item, language, posted)
     where c.event = now.event and c.item = now.item and c.language = now.language`,
    [
      rows.map(({ event }) => event),
      rows.map(({ item }) => item),
      rows.map(({ language }) => language),
      rows.map(({ posted }) => posted),
    ],
  );
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

import type { Transaction } from '@blueheart/database';
import { kitFor, type KitItem } from './recipe.rules.js';
import type { Promised, Shelf, Want } from './promise.rules.js';

/** The statements of reservations. Whoever writes holds the campaign's lock. */

/** What the roll-out says of kits. */
export interface Kits {
  readonly locales: readonly string[];
  readonly kit: { readonly visitors: number; readonly leadDays: number };
  readonly items: readonly KitItem[];
  /** The day on the campaign’s walls: `2026-12-10`. */
  readonly today: string;
}

/** Undefined for a campaign whose roll-out is not applied here yet. */
export async function kitsOf(
  tx: Pick<Transaction, 'query'>,
  campaign: string,
): Promise<Kits | undefined> {
  const [found] = await tx.query<Kits>(
    `select c.locales, c.kit, to_char(now() at time zone c.time_zone, 'YYYY-MM-DD') as today, coalesce(
       (select json_agg(json_build_object('code', i.code, 'byLanguage', i.by_language, 'kit', i.kit) order by i.position, i.code)
        from items i where i.campaign = c.slug and i.offered), '[]') as items
     from campaigns c where c.slug = $1`,
    [campaign],
  );
  return found;
}

/** Agreed, or agreed until a little while ago; and not over. */
const isAhead = `e.ends_at > now() and (e.state = 'confirmed' or e.state = 'reopened' and e.tentative_until > now())`;

/** Nothing is kept for what is cancelled, over, or open for too long. */
export async function freeEnded(tx: Transaction, campaign: string): Promise<void> {
  await tx.query(
    `update reservations r set promised = 0, place = null,
       freed = case when e.state in ('cancelled', 'finished') then e.state else 'expired' end
     from events e
     where e.event = r.event and r.campaign = $1 and r.freed is null and not (${isAhead})`,
    [campaign],
  );
}

/** What these events want now, or all of them. */
export async function wantKits(
  tx: Transaction,
  campaign: string,
  { items, locales, kit }: Kits,
  events: readonly string[] | 'all',
): Promise<void> {
  if (events.length === 0) return;
  const ahead = await tx.query<Ahead>(
    `select e.event, e.kind, e.expected_visitors as visitors, e.starts_at as "neededBy", e.state = 'reopened' as tentative
     from events e where e.campaign = $1 and ($2::uuid[] is null or e.event = any($2)) and ${isAhead}`,
    [campaign, events === 'all' ? null : events],
  );
  const wanted = ahead.flatMap(({ event, kind, visitors, neededBy, tentative }) => {
    const expected = visitors ?? (kind === 'booth' ? kit.visitors : 0);
    const portions = expected > 0 ? kitFor(items, locales, expected) : [];
    return portions.map((portion) => ({ event, ...portion, needed_by: neededBy, tentative }));
  });
  const json = JSON.stringify(wanted);
  await tx.query(
    `insert into reservations as r (campaign, event, item, language, quantity, needed_by, tentative)
     select $1, w.* from json_to_recordset($2)
       as w(event uuid, item text, language text, quantity integer, needed_by timestamptz, tentative boolean)
     on conflict (event, item, language) do update set quantity = excluded.quantity,
       needed_by = excluded.needed_by, tentative = excluded.tentative, freed = null, ${cutTo('excluded.quantity', 'r.arrived + r.coming')}
     where (r.quantity, r.needed_by, r.tentative, r.freed)
       is distinct from (excluded.quantity, excluded.needed_by, excluded.tentative, null)`,
    [campaign, json],
  );
  await tx.query(
    `update reservations r set quantity = 0, promised = 0, place = null
     where r.campaign = $1 and r.event = any($2) and r.quantity > 0 and (r.event, r.item, r.language) not in (
       select event, item, language from json_to_recordset($3) as w(event uuid, item text, language text))`,
    [campaign, ahead.map(({ event }) => event), json],
  );
}

/**
 * What has come to its event, or is on its way there, is not to be kept elsewhere. What leaves again before it begins is
 * wanted again; what is taken home afterwards is not. What is held back has not come, but for what was given of it before.
 */
export async function noteArrivals(tx: Transaction, campaign: string): Promise<void> {
  await tx.query(
    `with on_its_way as (
       select t.to_place as place, l.item, l.language,
         sum(s.sent - s.received - s.damaged - s.lost - s.returned)::int as pieces
       from transfers t join transfer_lots s on s.transfer = t.id join lots l on l.id = s.lot
       where t.campaign = $1 and t.state in ('sent', 'in-part') and l.quarantined_at is null
       group by t.to_place, l.item, l.language)
     update reservations r set arrived = a.arrived, coming = a.coming, ${cutTo('r.quantity', 'a.arrived + a.coming')}
     from (
       select r.event, r.item, r.language, greatest(coalesce(sum(m.pieces), 0), 0)::int as arrived,
         coalesce(w.pieces, 0) as coming
       from reservations r join places p on p.campaign = r.campaign and p.event = r.event
         left join on_its_way w on w.place = p.id and w.item = r.item and w.language = r.language
         left join lateral (
           select sum(n.delta) - case when l.quarantined_at is null then 0 else b.quantity end as pieces
           from balances b join lots l on l.id = b.lot join entries n on n.place = b.place and n.lot = b.lot
             join movements m on m.id = n.movement left join movements o on o.id = m.reverses
           where b.place = p.id and l.item = r.item and l.language = r.language
             and coalesce(o.kind, m.kind) in ('opening', 'receipt', 'move', 'sent', 'received')
             and (n.delta > 0 or n.at < r.needed_by or l.quarantined_at is not null)
           group by l.id, b.quantity) m on true
       where r.campaign = $1 and r.freed is null
         and (r.arrived + r.coming > 0 or w.pieces > 0 or exists (select from balances b where b.place = p.id))
       group by r.event, r.item, r.language, w.pieces) a
     where r.event = a.event and r.item = a.item and r.language = a.language
       and (r.arrived, r.coming) <> (a.arrived, a.coming)`,
    [campaign],
  );
}

/** What was promised, no more of it than is still wanted. */
function cutTo(quantity: string, covered: string): string {
  const open = `least(r.promised, greatest(${quantity} - (${covered}), 0))`;
  return `promised = ${open}, place = case when ${open} > 0 then r.place end`;
}

export function wantsOf(tx: Transaction, campaign: string): Promise<Want[]> {
  return tx.query<Want>(
    `select r.event, e.venue, r.item, r.language, greatest(r.quantity - r.arrived - r.coming, 0) as open, r.promised, r.place,
       r.needed_by as "neededBy", to_char(r.needed_by at time zone c.time_zone, 'YYYY-MM-DD') as "neededOn", r.tentative
     from reservations r join campaigns c on c.slug = r.campaign join events e on e.event = r.event
     where r.campaign = $1 and r.freed is null order by r.event, r.item, r.language`,
    [campaign],
  );
}

/** Things are reserved in warehouses, and at a venue for its events; vehicles and offices have what could be brought. */
export function shelvesOf(tx: Transaction, campaign: string): Promise<(Shelf & Named)[]> {
  return tx.query<Shelf & Named>(
    `select p.id as place, p.names, p.kind = 'warehouse' as reserves,
       case when p.kind = 'venue' then p.venue end as venue, l.item, l.language, sum(b.quantity)::int as quantity
     from places p join balances b on b.place = p.id join lots l on l.id = b.lot
     where p.campaign = $1 and p.kind in ('warehouse', 'vehicle', 'office', 'venue') and p.closed_at is null
       and l.quarantined_at is null and b.quantity > 0
     group by p.id, l.item, l.language`,
    [campaign],
  );
}

export async function keepPromises(
  tx: Transaction,
  promises: ReadonlyMap<Want, Promised>,
): Promise<void> {
  const changed = [...promises].filter(
    ([want, { place, promised }]) => want.promised !== promised || want.place !== place,
  );
  if (!changed.length) return;
  await tx.query(
    `update reservations r set promised = p.promised, place = p.place
     from json_to_recordset($1) as p(event uuid, item text, language text, promised integer, place uuid)
     where r.event = p.event and r.item = p.item and r.language = p.language`,
    [
      JSON.stringify(
        changed.map(([{ event, item, language }, now]) => ({ event, item, language, ...now })),
      ),
    ],
  );
}

interface Ahead {
  readonly event: string;
  readonly kind: string;
  readonly visitors: number | null;
  readonly neededBy: Date;
  readonly tentative: boolean;
}

interface Named {
  readonly names: Readonly<Record<string, string>>;
}

import type { Transaction } from '@blueheart/database';
import type { ItemInLanguage } from '../campaigns/items.queries.js';
import type { OnDay } from './forecast.rules.js';
import type { Booked, OnItsWay, Site } from './outlook.rules.js';

/** The statements of the forecast: what there is, what comes, what is booked, and what booths used up. */

export type Db = Pick<Transaction, 'query'>;

/** The day it is on the campaign's walls. */
export async function todayIn(db: Db, campaign: string) {
  const [found] = await db.query<{ today: string; timeZone: string }>(
    `select to_char(now() at time zone time_zone, 'YYYY-MM-DD') as today, time_zone as "timeZone"
     from campaigns where slug = $1`,
    [campaign],
  );
  return found;
}

/**
 * What each place that somebody can go to has, keeps and is drafted to give or take. A draft that names a lot which is
 * held back takes nothing of what is given.
 */
export function sitesOf(db: Db, campaign: string): Promise<(Site & ItemInLanguage)[]> {
  return db.query(
    `with part as (
       select b.place, l.item, l.language, b.quantity as usable, 0 as kept, 0 as gives, 0 as takes
       from balances b join lots l on l.id = b.lot
       where b.campaign = $1 and b.quantity > 0 and l.quarantined_at is null
       union all
       select place, item, language, 0, promised, 0, 0 from reservations where campaign = $1 and promised > 0
       union all
       select side.place, d.item, d.language, 0, 0, side.gives, side.takes
       from transfers t join transfer_lines d on d.transfer = t.id left join lots named on named.id = d.lot
         cross join lateral (values (t.from_place, d.quantity, 0), (t.to_place, 0, d.quantity)) as side (place, gives, takes)
       where t.campaign = $1 and t.state = 'draft' and named.quarantined_at is null)
     select p.id as place, part.item, part.language, p.kind = 'warehouse' and p.closed_at is null as "isWarehouse",
       p.closed_at is null and (p.kind in ('warehouse', 'vehicle', 'office', 'venue')
         or p.kind = 'booth' and (e.state in ('finished', 'cancelled') or e.ends_at <= now())) is true as gives,
       sum(part.usable)::float8 as usable, sum(part.kept)::float8 as kept,
       sum(part.gives)::float8 as "draftedOut", sum(part.takes)::float8 as "draftedIn"
     from part join places p on p.id = part.place and p.physical left join events e on e.event = p.event
     group by p.id, e.event, part.item, part.language
     order by p.kind, p.made_at, p.id`,
    [campaign],
  );
}

type BookedRow = Omit<Booked, 'there'> & ItemInLanguage;

/** What events ahead and under way want, as their reservations say; days as the campaign's walls show them. */
export function bookedOf(db: Db, campaign: string, timeZone: string): Promise<BookedRow[]> {
  return db.query(
    `select r.item, r.language, r.quantity as planned, r.place, greatest(r.quantity - r.arrived - r.promised, 0) as missing, p.id as booth,
       greatest(coalesce(c.wanted, 0), 0) as "handedOut",
       to_char(e.starts_at at time zone $2, 'YYYY-MM-DD') as first,
       to_char((e.ends_at - interval '1 second') at time zone $2, 'YYYY-MM-DD') as last,
       least(extract(epoch from e.ends_at - now()) / greatest(extract(epoch from e.ends_at - e.starts_at), 1), 1)::float8
         as left
     from reservations r join events e on e.event = r.event
       left join places p on p.campaign = r.campaign and p.event = r.event
       left join booth_consumption c on c.event = r.event and c.item = r.item and c.language = r.language
     where r.campaign = $1 and r.freed is null and r.quantity > 0
       and e.ends_at > now() and e.state in ('confirmed', 'reopened')
     order by e.starts_at, e.event, r.item, r.language`,
    [campaign, timeZone],
  );
}

/** What was sent and has not arrived. */
export function onItsWayOf(db: Db, campaign: string): Promise<(OnItsWay & ItemInLanguage)[]> {
  return db.query(
    `select t.to_place as place, l.item, l.language, to_char(t.expected_on, 'YYYY-MM-DD') as day,
       sum(s.sent - s.received - s.damaged - s.lost - s.returned)::float8 as pieces
     from transfers t join transfer_lots s on s.transfer = t.id join lots l on l.id = s.lot
     where t.campaign = $1 and t.state in ('sent', 'in-part') and l.quarantined_at is null
     group by t.to_place, l.item, l.language, t.expected_on
     having sum(s.sent - s.received - s.damaged - s.lost - s.returned) > 0
     order by t.expected_on, t.to_place`,
    [campaign],
  );
}

export interface PastEvent {
  readonly kind: string;
  readonly visitors: number | null;
  readonly handedOut: readonly (ItemInLanguage & { readonly pieces: number })[];
}

/** Events that are over and of which a phone has told: one that nobody logged says nothing of what it handed out. */
export function pastOf(db: Db, campaign: string): Promise<PastEvent[]> {
  return db.query(
    `select e.kind, e.expected_visitors as visitors, coalesce(
       (select json_agg(json_build_object('item', c.item, 'language', c.language, 'pieces', greatest(c.wanted, 0)))
        from booth_consumption c where c.event = e.event), '[]') as "handedOut"
     from events e
     where e.campaign = $1 and (e.state = 'finished' or e.state in ('confirmed', 'reopened') and e.ends_at <= now())
       and exists (select from booth_batches b where b.event = e.event)
     order by e.starts_at, e.event`,
    [campaign],
  );
}

/**
 * What was handed out each day since then, by whomever. What was corrected or taken back is missing on the day on which it
 * was handed out.
 */
export function handedOutOf(
  db: Db,
  campaign: string,
  { timeZone, since }: { readonly timeZone: string; readonly since: string },
): Promise<(OnDay & ItemInLanguage)[]> {
  const day = `(coalesce(o.occurred_at, m.occurred_at) at time zone $2)::date`;
  return db.query(
    `select l.item, l.language, to_char(${day}, 'YYYY-MM-DD') as day, sum(e.delta)::float8 as pieces
     from places p join lots l on l.campaign = p.campaign
       -- Of each lot only what is new: years of entries lie before it.
       cross join lateral (
         select n.movement, n.delta from entries n where n.place = p.id and n.lot = l.id and n.at >= $3::date - 1) e
       join movements m on m.id = e.movement left join movements o on o.id = coalesce(m.corrects, m.reverses)
     where p.campaign = $1 and p.kind = 'handed-out' and ${day} >= $3::date
     group by l.item, l.language, ${day} having sum(e.delta) > 0 order by ${day}`,
    [campaign, timeZone, since],
  );
}

/** How many days each line of an order took from being ordered until all of it was there. */
export function tookOf(db: Db, campaign: string): Promise<{ item: string; days: number }[]> {
  return db.query(
    `select l.item, greatest(extract(epoch from max(r.at) - o.ordered_at) / 86400, 0)::float8 as days
     from orders o join order_lines l on l.of_order = o.id
       join receipt_lines c on c.line = l.id and c.received > 0 join receipts r on r.movement = c.receipt
     where o.campaign = $1 and o.ordered_at is not null
       and not exists (select from movements m where m.reverses = r.movement)
     group by l.id, o.ordered_at having sum(c.received) >= l.quantity`,
    [campaign],
  );
}

import type { Database, Transaction } from '@blueheart/database';
import type { Role } from '@blueheart/access';
import { kinds, markOf, type Kind, type Marked, type Thing } from './ownership.rules.js';
import type { Filter, Item, Preview } from './ownership.schema.js';

export type Reader = Pick<Database | Transaction, 'query'>;

/** Who asks, in which campaign. */
export interface Eye {
  readonly campaign: string;
  readonly me: string;
  readonly role: Role;
}

type Row = Omit<Item, 'mark'> & { readonly version: number };
/** Something of somebody's, as a preview shows it. */
export type Held = Marked & { readonly item: Item };

/** Who can own something in the campaign $1. */
export const owners = `select staff from people where campaign = $1 and role in ('admin', 'coordinator')`;

/** An admin sees anybody's, a coordinator their own and what has lost its owner: $3 asks, and $4 is what they are. */
const visible = (one: string) => `($4 = 'admin' or ${one}.owner = $3 or ${one}.owner is null
  or ${one}.owner not in (${owners}))`;

const wall = (moment: string) => `to_char(${moment} at time zone e.zone, 'YYYY-MM-DD"T"HH24:MI')`;
const ahead = 'shifts s where s.event = e.id and s.ended is null and s.ends_at > now()';

const eventItem = `
  select e.id, e.version, e.titles as names, e.kind as what, e.state,
    to_char(e.starts_wall, 'YYYY-MM-DD"T"HH24:MI') as starts, v.names as venue, array_remove(array[
      (select jsonb_build_object('task', 'answer', 'count', 1, 'until', ${wall('p.holds_until')})
       from proposal_events pe join proposals p on p.id = pe.proposal where pe.event = e.id and pe.open),
      (select jsonb_build_object('task', 'suggestion', 'count', 1, 'until', null)
       from (select answer from proposal_events pe join proposals p on p.id = pe.proposal
             where pe.event = e.id and not pe.has_left order by p.asked_at desc, p.id desc limit 1) last
       where e.state = 'proposed' and last.answer = 'suggested'),
      (select jsonb_build_object('task', 'short', 'count', sum(open), 'until', null)
       from (select s.need - (select count(*) from sign_ups u where u.shift = s.id and u.state = 'taken') as open
             from ${ahead}) short where open > 0 having sum(open) > 0),
      (select jsonb_build_object('task', 'hands', 'count', count(*), 'until', null)
       from sign_ups u, ${ahead} and u.shift = s.id
         and (u.state = 'conflict' or u.state = 'taken' and u.asks_out_at is not null) having count(*) > 0),
      (select jsonb_build_object('task', 'held', 'count', count(*), 'until', null)
       from booth_held h where h.event = e.id and h.taken_in_at is null having count(*) > 0)
    ], null)::jsonb[] as tasks,
    (select count(*)::int from reminders r join shifts s on s.id = r.shift
     where s.event = e.id and r.sent_at is null and r.dropped is null) as reminders
  from events e join venues v on v.id = e.venue`;

const venueItem = `
  select v.id, v.version, v.names, v.kind as what, null as state, null as starts, null as venue,
    case when v.placeholder
      then array[jsonb_build_object('task', 'details', 'count', 1, 'until', null)] else '{}'::jsonb[] end as tasks,
    0 as reminders
  from venues v`;

/** Whoever asks for one kind asks for that which is open: what is done or given up stays with whoever had it. */
const open: Readonly<Record<Kind, { item: string; where: string; sort: string }>> = {
  event: {
    item: eventItem,
    where: `e.campaign = $1 and e.owner is not distinct from $2 and e.state not in ('done', 'cancelled')
      and ${visible('e')} and ($5::uuid[] is null or e.id = any($5))`,
    sort: 'e.starts_at, e.id',
  },
  venue: {
    item: venueItem,
    where: `v.campaign = $1 and v.owner is not distinct from $2 and v.archived_at is null
      and ${visible('v')} and ($5::uuid[] is null or v.id = any($5))`,
    sort: 'v.kind, v.id',
  },
};

/** Everybody locks in this order: events by their ids, then venues by theirs; who plans an event there is not kept waiting. */
const lock = (kind: Kind, where: string) =>
  kind === 'event'
    ? `select from events e where ${where} order by e.id for update`
    : `select from venues v where ${where} order by v.id for no key update`;

/** What of the wish is of this kind: undefined where nothing is, null for all. */
function idsOf({ kinds: wanted, only }: Filter, kind: Kind): readonly string[] | null | undefined {
  if (wanted && !wanted.includes(kind)) return undefined;
  const ids = only?.filter((one) => one.kind === kind).map(({ id }) => id);
  return ids?.length === 0 ? undefined : (ids ?? null);
}

/** What they have, by kind. Nothing that whoever asks may not move. */
export async function holdingsOf(db: Reader, eye: Eye, filter: Filter): Promise<Held[]> {
  const found: Held[] = [];
  for (const kind of kinds) {
    const ids = idsOf(filter, kind);
    if (ids === undefined) continue;
    const { item, where, sort } = open[kind];
    const rows = await db.query<Row>(`${item} where ${where} order by ${sort}`, [
      eye.campaign,
      filter.from,
      eye.me,
      eye.role,
      ids,
    ]);
    found.push(...rows.map((row) => heldOf(kind, row)));
  }
  return found;
}

/** The same, kept as it is until the transaction ends. */
export async function lockHoldings(tx: Transaction, eye: Eye, filter: Filter): Promise<Held[]> {
  for (const kind of kinds) {
    const ids = idsOf(filter, kind);
    if (ids === undefined) continue;
    const values = [eye.campaign, filter.from, eye.me, eye.role, ids];
    await tx.query(lock(kind, open[kind].where), values);
  }
  return holdingsOf(tx, eye, filter);
}

/** What these are now, whosever they are. */
export async function thingsNow(
  db: Reader,
  campaign: string,
  all: readonly Thing[],
): Promise<Held[]> {
  const found: Held[] = [];
  for (const { kind, ids } of idsByKind(all)) {
    const rows = await db.query<Row>(
      `${open[kind].item} where ${named(kind)} order by ${open[kind].sort}`,
      [campaign, ids],
    );
    found.push(...rows.map((row) => heldOf(kind, row)));
  }
  return found;
}

/** Those of these that are still open and this person's, kept so until the transaction ends. */
export async function lockThingsOf(
  tx: Transaction,
  campaign: string,
  owner: string,
  all: readonly Thing[],
): Promise<Thing[]> {
  const found: Thing[] = [];
  for (const { kind, ids } of idsByKind(all)) {
    await tx.query(lock(kind, named(kind)), [campaign, ids]);
    const rows = await tx.query<{ id: string }>(
      kind === 'event'
        ? `select id from events e where ${named(kind)} and owner = $3 and state not in ('done', 'cancelled') order by id`
        : `select id from venues v where ${named(kind)} and owner = $3 and archived_at is null order by id`,
      [campaign, ids, owner],
    );
    found.push(...rows.map(({ id }) => ({ kind, id })));
  }
  return found;
}

const named = (kind: Kind) =>
  kind === 'event' ? 'e.campaign = $1 and e.id = any($2)' : 'v.campaign = $1 and v.id = any($2)';

function idsByKind(all: readonly Thing[]) {
  return kinds
    .map((kind) => ({ kind, ids: all.filter((one) => one.kind === kind).map(({ id }) => id) }))
    .filter(({ ids }) => ids.length > 0);
}

function heldOf(kind: Kind, { version, ...row }: Row): Held {
  const mark = markOf({ kind, id: row.id, version, tasks: row.tasks });
  return { kind, id: row.id, mark, item: { ...row, mark } };
}

/** By kind, also those of which there is nothing. */
export function byKind(all: readonly Held[]): Preview['kinds'] {
  return kinds.map((kind) => ({
    kind,
    items: all.filter((one) => one.kind === kind).map(({ item }) => item),
  }));
}

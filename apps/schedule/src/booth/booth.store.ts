import { kindOfCount, type Entry, type Moment } from '@blueheart/booth';
import type { Transaction } from '@blueheart/database';
import { moreOf, type Booth, type HeldCode, type Known, type Worth } from './booth.rules.js';

/** The statements of the log. Whoever writes has locked the events. */

/** An entry on its way into the log; all of a batch are of one device. */
export interface Taken {
  readonly entry: Entry;
  /** Its id in the log; another than its own only where that one is taken. */
  readonly id: string;
  readonly hash: string;
  readonly sentBy: string | null;
  readonly moment: Moment | undefined;
  readonly clockDoubtful: boolean;
  /** What it was kept aside as, where somebody takes it in after all. */
  readonly held?: string;
}

export interface LockedBooth extends Booth {
  readonly now: Date;
}

/** Locks those events of the campaign, always in the same order. Who is not there is not given. */
export function lockBooths(
  tx: Transaction,
  campaign: string,
  events: readonly string[],
): Promise<LockedBooth[]> {
  return tx.query<LockedBooth>(
    `select id, starts_at as "startsAt", ends_at as "endsAt", now() as now,
       (extract(epoch from (starts_wall at time zone 'UTC') - starts_at) / 60)::int as "offsetMinutes"
     from events where campaign = $1 and id = any($2::uuid[]) order by id for no key update`,
    [campaign, events],
    'booth lock',
  );
}

/** What is there under these ids, in the log or held; and which of them some entry that came before corrects or makes void. */
export async function knownOf(
  tx: Transaction,
  ids: readonly string[],
): Promise<{ readonly known: Map<string, Known[]>; readonly spoken: ReadonlySet<string> }> {
  const rows = await tx.query<{ id: string; hash: string | null; held: HeldCode | null }>(
    `select id, encode(hash, 'hex') as hash, null as held from booth_entries where id = any($1::uuid[])
     union all
     select entry, encode(hash, 'hex'), case when taken_in_at is null then code end from booth_held
     where entry = any($1::uuid[])
     union all
     -- Each looked for by itself: a fresh table has no statistics, and would be read as a whole.
     select one.target, null, null from unnest($1::uuid[]) as one(target)
     cross join lateral (select from booth_entries e where e.target = one.target limit 1) there`,
    [ids],
    'booth known',
  );
  const known = new Map<string, Known[]>();
  const spoken = new Set<string>();
  for (const { id, hash, held } of rows)
    if (hash === null) spoken.add(id);
    else known.set(id, [...(known.get(id) ?? []), { hash, held }]);
  return { known, spoken };
}

/** Gives how many were not there yet. */
export async function insertEntries(
  tx: Transaction,
  { batch, device, now }: { readonly batch: string; readonly device: string; readonly now: Date },
  taken: readonly Taken[],
): Promise<number> {
  // What is not there is left out: most of what a tap is, is empty.
  const rows = taken.map(({ entry, id, hash, sentBy, moment, clockDoubtful }) => {
    const place = kindOfCount(entry);
    const { at, offsetMinutes } = moment ?? { at: now.getTime(), offsetMinutes: 0 };
    return {
      id,
      hash,
      event: entry.event,
      sequence: entry.sequence,
      by: entry.by,
      sent_by: sentBy ?? undefined,
      kind: entry.kind,
      what: place?.what || undefined,
      language: place?.language || undefined,
      delta: place?.delta ?? ('delta' in entry ? entry.delta : undefined),
      target: 'entry' in entry ? entry.entry : undefined,
      more: moreOf(entry) ?? undefined,
      recorded_at: new Date(at).toISOString(),
      recorded_offset: offsetMinutes,
      doubtful: clockDoubtful || undefined,
    };
  });
  const [inserted] = await tx.query<{ count: number }>(
    `with inserted as (
       insert into booth_entries (id, hash, event, device, sequence, by, sent_by, kind, what, language, delta, target,
         more, recorded_at, recorded_offset, clock_doubtful, batch)
       select id, decode(hash, 'hex'), event, $3, sequence, by, sent_by, kind, coalesce(what, ''),
         coalesce(language, ''), delta, target, more, recorded_at, recorded_offset, coalesce(doubtful, false), $2
       from json_to_recordset($1::json) as r(id uuid, hash text, event uuid, sequence integer, by uuid, sent_by uuid,
         kind text, what text, language text, delta smallint, target uuid, more jsonb, recorded_at timestamptz,
         recorded_offset smallint, doubtful boolean)
       on conflict (id) do nothing returning 1)
     select count(*)::int as count from inserted`,
    [JSON.stringify(rows), batch, device],
    'booth insert',
  );
  return inserted!.count;
}

/** What these corrections correct. */
export async function targetsOf(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ target: string }>(
    `select target from booth_entries where id = any($1::uuid[]) and kind = 'correct'`,
    [ids],
  );
  return rows.map(({ target }) => target);
}

/** What those of these entries come to that count and are there. An entry speaks of its own event alone. */
export async function worthsOf(
  tx: Transaction,
  events: readonly string[],
  ids: readonly string[],
): Promise<Map<string, Worth & { readonly event: string }>> {
  const isVoid = (one: string) => `exists (select from booth_entries v
    where v.target = ${one}.id and v.kind = 'void' and v.event = ${one}.event)`;
  const rows = await tx.query<Worth & { event: string }>(
    `select b.id, b.event, b.batch, b.kind, b.what, b.language, b.delta, ${isVoid('b')} as "isVoid",
       case when not b.clock_doubtful then b.recorded_at end as at,
       coalesce((select sum(c.delta)::int from booth_entries c
         where c.target = b.id and c.kind = 'correct' and c.event = b.event and not ${isVoid('c')}), 0) as corrections
     from booth_entries b
     where b.id = any($1::uuid[]) and b.event = any($2::uuid[]) and b.delta is not null and b.kind <> 'correct'`,
    [ids, events],
    'booth worths',
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export interface Heard {
  readonly event: string;
  readonly device: string;
  readonly entries: number;
  readonly lastSequence: number;
  readonly closedAt: number | null;
  /** Null where it is not the phone itself that is heard. */
  readonly waiting: number | null;
  readonly by: string | null;
}

interface Figure {
  readonly kind: string;
  readonly what: string;
  readonly language: string;
  readonly count: number;
}

/**
 * A phone was heard, and this is added to what the event's entries come to. Gives whether an estimate stands for some
 * of its entries.
 */
export async function hearDevice(
  tx: Transaction,
  heard: Heard,
  figures: readonly Figure[] = [],
): Promise<boolean> {
  const [device] = await tx.query<{ isEstimated: boolean }>(
    `with counted as (
       insert into booth_totals as t (event, kind, what, language, count)
       select $1, kind, what, language, count
       from json_to_recordset($8::json) as r(kind text, what text, language text, count integer)
       on conflict (event, kind, what, language) do update set count = t.count + excluded.count)
     insert into booth_devices as d (event, device, entries, last_sequence, closed_at, waiting, last_heard_at, last_by)
     values ($1, $2, $3, $4, $5, coalesce($6, 0), now(), $7)
     on conflict (event, device) do update set entries = d.entries + excluded.entries,
       last_sequence = greatest(d.last_sequence, excluded.last_sequence),
       closed_at = greatest(d.closed_at, excluded.closed_at),
       waiting = coalesce($6, d.waiting),
       last_heard_at = case when $6::int is null then d.last_heard_at else now() end,
       last_by = case when $6::int is null then d.last_by else excluded.last_by end
     returning exists (select from booth_estimates e
       where e.event = d.event and e.device = d.device and e.voided_at is null) as "isEstimated"`,
    [
      heard.event,
      heard.device,
      heard.entries,
      heard.lastSequence,
      heard.closedAt,
      heard.waiting,
      heard.by,
      JSON.stringify(figures.filter(({ count }) => count !== 0)),
    ],
    'booth device',
  );
  return device!.isEstimated;
}

import { Refusal } from '@blueheart/contracts';
import { violates, type Transaction } from '@blueheart/database';
import { eventColumns, type EventRow } from './event.row.js';
import { holdSpaces, occupies } from './spaces.locks.js';

/** What is noted with a version of an event. */
export interface Written {
  /** Null for the system itself and for the venue. */
  readonly by: string | null;
  readonly act: string;
}

/** The event, locked until the transaction ends. Throws Refusal 404 where it is none of this campaign. */
export async function lockEvent(tx: Transaction, campaign: string, id: string): Promise<EventRow> {
  const [found] = await tx.query<EventRow>(
    `select ${eventColumns} from events e where e.campaign = $1 and e.id = $2 for update`,
    [campaign, id],
  );
  if (!found) throw new Refusal('no-such-event', 404);
  return found;
}

/** All of these, by their ids so that no two wait for each other, and then their spaces. Throws as `lockEvent`. */
export async function lockEvents<One extends { readonly id: string }>(
  tx: Transaction,
  campaign: string,
  all: readonly One[],
): Promise<(One & { readonly before: EventRow })[]> {
  const locked: (One & { readonly before: EventRow })[] = [];
  for (const one of all.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    locked.push({ ...one, before: await lockEvent(tx, campaign, one.id) });
  if (locked.length > 1)
    await holdSpaces(
      tx,
      locked.map(({ before }) => before),
    );
  return locked;
}

/** Throws Refusal 409 `changed-meanwhile`, and says what has changed since the version that was looked at. */
export async function expectVersion(
  tx: Transaction,
  event: EventRow,
  version: number,
): Promise<void> {
  if (event.version === version) return;
  const [then] = await tx.query<{ event: Record<string, unknown> }>(
    'select event_then as event from event_versions where event = $1 and version = $2',
    [event.id, version],
  );
  const now = JSON.parse(JSON.stringify(event)) as Record<string, unknown>;
  const changed = Object.keys(now).filter(
    (key) =>
      key !== 'version' &&
      key !== 'sequence' &&
      JSON.stringify(now[key]) !== JSON.stringify(then?.event[key]),
  );
  throw new Refusal(
    'changed-meanwhile',
    409,
    {},
    {
      version: event.version,
      changed: Object.fromEntries(changed.map((key) => [key, now[key]])),
    },
  );
}

/** Stores a new event with its first version. */
export async function insertEvent(
  tx: Transaction,
  event: Omit<EventRow, 'version' | 'sequence' | 'cancelReason'>,
  written: Written,
): Promise<void> {
  await tx.query(
    `insert into events (id, campaign, kind, titles, venue, space, state, starts_wall, ends_wall, zone, starts_at,
       ends_at, setup_minutes, teardown_minutes, occupied, expected_visitors, owner, series, listed)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::int, $14::int, ${occupied(11, 12, 13, 14)}, $15, $16,
       $17, $18)`,
    [
      event.id,
      event.campaign,
      event.kind,
      event.titles,
      event.venue,
      event.space,
      event.state,
      event.starts,
      event.ends,
      event.zone,
      event.startsAt,
      event.endsAt,
      event.setupMinutes,
      event.teardownMinutes,
      event.expectedVisitors,
      event.owner,
      event.series,
      event.listed,
    ],
  );
  await keepVersion(tx, event.id, written);
}

/**
 * Stores the event as it has become, as its next version. Throws Refusal 409 `space-taken` with the other event where
 * it would stand in the same space, or in the whole venue, at the same time as one that is confirmed.
 */
export async function updateEvent(
  tx: Transaction,
  event: EventRow,
  written: Written,
  { isRescheduled = false } = {},
): Promise<EventRow> {
  if (occupies(event)) await holdSpaces(tx, [event]);
  const failed = await tx.attempt(async () => {
    await tx.query(
      `update events set kind = $2, titles = $3, venue = $4, space = $5, state = $6, starts_wall = $7, ends_wall = $8,
         zone = $9, starts_at = $10, ends_at = $11, setup_minutes = $12::int, teardown_minutes = $13::int,
         occupied = ${occupied(10, 11, 12, 13)}, expected_visitors = $14, owner = $15, cancel_reason = $16,
         version = version + 1, sequence = sequence + $17, listed = $18, changed_at = now()
       where id = $1`,
      [
        event.id,
        event.kind,
        event.titles,
        event.venue,
        event.space,
        event.state,
        event.starts,
        event.ends,
        event.zone,
        event.startsAt,
        event.endsAt,
        event.setupMinutes,
        event.teardownMinutes,
        event.expectedVisitors,
        event.owner,
        event.cancelReason,
        isRescheduled ? 1 : 0,
        event.listed,
      ],
    );
  });
  if (failed) throw isTaken(failed.error) ? await taken(tx, event) : failed.error;
  await keepVersion(tx, event.id, written);
  return lockEvent(tx, event.campaign, event.id);
}

async function keepVersion(tx: Transaction, id: string, { by, act }: Written): Promise<void> {
  await tx.query(
    `insert into event_versions (event, version, by, act, event_then)
     select id, version, $2, $3, to_jsonb(one) from (select ${eventColumns} from events e where e.id = $1) one`,
    [id, by, act],
  );
}

function isTaken(error: unknown): boolean {
  return violates(error, 'one_event_a_space') || violates(error, 'nothing_beside_the_whole');
}

/** The refusal that names whoever has the space, the whole venue, or a space in it. */
async function taken(tx: Transaction, event: EventRow): Promise<Refusal> {
  const [other] = await tx.query<EventRow>(
    `select ${eventColumns} from events e
     where e.part && (select part from spaces where id = $1) and e.venue = $7 and e.id <> $2
       and e.state in ('confirmed', 'under-way') and e.occupied && ${occupied(3, 4, 5, 6)}
     order by e.starts_at limit 1`,
    [
      event.space,
      event.id,
      event.startsAt,
      event.endsAt,
      event.setupMinutes,
      event.teardownMinutes,
      event.venue,
    ],
  );
  const about = other && {
    event: other.id,
    kind: other.kind,
    titles: other.titles,
    starts: other.starts,
    ends: other.ends,
  };
  return new Refusal('space-taken', 409, { path: 'starts' }, about);
}

const occupied = (starts: number, ends: number, setup: number, teardown: number) =>
  `tstzrange($${starts}::timestamptz - make_interval(mins => $${setup}::int),
             $${ends}::timestamptz + make_interval(mins => $${teardown}::int))`;

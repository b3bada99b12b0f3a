import type { Transaction } from '@blueheart/database';
import { hashToken } from '@blueheart/sealing';
import { eventColumns, type EventRow } from '../events/event.row.js';
import { namesIn, type Asked, type Ended } from './proposal.rules.js';

type Reading = Pick<Transaction, 'query'>;

interface Reader {
  readonly contact: string;
  readonly locale: string;
  readonly personKey: string;
  readonly person: string;
}

/** A question to a venue. */
export interface Proposed extends Asked {
  readonly id: string;
  readonly campaign: string;
  readonly reference: string;
  /** Other times that the venue suggests, as the clock there shows them. */
  readonly suggestions: readonly { readonly starts: string; readonly ends: string }[];
}

const proposed = `
  select p.id, p.campaign, p.reference, p.answer, p.ended, p.holds_until as "holdsUntil",
    p.suggestions from proposals p`;

/** The proposal that this link opens, if any. */
export async function proposalBehind(
  db: Reading,
  { id, token }: { readonly id: string; readonly token: string },
): Promise<Proposed | undefined> {
  const [found] = await db.query<Proposed>(`${proposed} where p.id = $1 and p.token_hash = $2`, [
    id,
    hashToken(token),
  ]);
  return found;
}

export async function proposalById(db: Reading, id: string): Promise<Proposed> {
  const [found] = await db.query<Proposed>(`${proposed} where p.id = $1`, [id]);
  return found!;
}

/** What the venue was asked last about an event that no answer would pass by. */
export async function latestProposal(
  db: Reading,
  campaign: string,
  event: string,
): Promise<Proposed | undefined> {
  const [found] = await db.query<Proposed>(
    `${proposed} join proposal_events pe on pe.proposal = p.id
     where p.campaign = $1 and pe.event = $2 and not pe.has_left order by p.asked_at desc, p.id desc limit 1`,
    [campaign, event],
  );
  return found;
}

/** One whose time is over without an answer. */
export async function overdueProposal(db: Reading): Promise<Proposed | undefined> {
  const [found] = await db.query<Proposed>(
    `${proposed} where p.answer is null and p.ended is null and p.holds_until <= now() order by p.holds_until limit 1`,
  );
  return found;
}

/** The events that an answer is about, the first to begin first. */
export function eventsOf(db: Reading, proposal: string): Promise<EventRow[]> {
  return db.query<EventRow>(
    `select ${eventColumns} from events e join proposal_events pe on pe.event = e.id
     where pe.proposal = $1 and not pe.has_left order by e.starts_at, e.id`,
    [proposal],
  );
}

/** The same, locked until the transaction ends; whoever locks several events does it by their ids. */
export async function lockEventsOf(tx: Transaction, proposal: string): Promise<EventRow[]> {
  await tx.query(
    `select from events e where e.id in (select event from proposal_events where proposal = $1 and not has_left)
     order by e.id for update`,
    [proposal],
  );
  return eventsOf(tx, proposal);
}

export async function storeProposal(
  tx: Transaction,
  proposal: {
    readonly id: string;
    readonly reference: string;
    readonly contact: string | null;
    readonly token: string | undefined;
    readonly holdsUntil: Date;
  },
  events: readonly EventRow[],
): Promise<void> {
  const { id, reference, contact, token, holdsUntil } = proposal;
  await tx.query(
    `insert into proposals (id, campaign, reference, contact, via, token_hash, holds_until)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      id,
      events[0]!.campaign,
      reference,
      contact,
      token ? 'mail' : 'by-hand',
      token ? hashToken(token) : null,
      holdsUntil,
    ],
  );
  await tx.query(
    `insert into proposal_events (proposal, event, version)
     select $1, event, version from unnest($2::uuid[], $3::int[]) as asked (event, version)`,
    [id, events.map((event) => event.id), events.map(({ version }) => version)],
  );
}

/** No answer to this is awaited any more. */
export async function closeProposal(
  tx: Transaction,
  id: string,
  ended: Ended | null,
): Promise<void> {
  await tx.query('update proposals set ended = $2 where id = $1', [id, ended]);
  await tx.query('update proposal_events set open = false where proposal = $1', [id]);
}

/** Who is written to at a venue: of those with an address the one who was named first. */
export async function readerAt(tx: Transaction, venue: string): Promise<Reader | undefined> {
  const [found] = await tx.query<Reader>(
    `select id as contact, locale, person_key as "personKey", person from contacts
     where venue = $1 and has_email and exists (select from sealing.data_keys k where k.id = person_key)
     order by made_at, id limit 1`,
    [venue],
  );
  return found;
}

/** What a letter tells of the events. All are alike: `lettersAbout`. */
export async function factsOf(tx: Transaction, events: readonly [EventRow, ...EventRow[]]) {
  const [first] = events;
  const [place] = await tx.query<{ venue: Record<string, string>; space: string }>(
    `select v.names as venue, s.name as space from spaces s join venues v on v.id = s.venue where s.id = $1`,
    [first.space],
  );
  const titles = Object.fromEntries(namesIn(first.titles));
  const times = events.map(({ starts, ends }) => ({ starts, ends }));
  return { kind: first.kind, titles, times, ...place! };
}

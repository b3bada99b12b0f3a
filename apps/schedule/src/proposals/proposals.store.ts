import type { Transaction } from '@blueheart/database';
import { hashToken } from '@blueheart/sealing';
import type { EventRow } from '../events/event.row.js';
import type { Asked } from './proposal.rules.js';

interface Reader {
  readonly contact: string;
  readonly locale: string;
  readonly personKey: string;
  readonly person: string;
}

export interface Proposed extends Asked {
  readonly id: string;
  readonly event: string;
  readonly campaign: string;
}

const proposed = `
  select p.id, p.event, e.campaign, p.answer, p.ended, p.holds_until as "holdsUntil"
  from proposals p join events e on e.id = p.event`;

/** The proposal that this link opens, if any. */
export async function proposalBehind(
  db: Pick<Transaction, 'query'>,
  { id, token }: { readonly id: string; readonly token: string },
): Promise<Proposed | undefined> {
  const [found] = await db.query<Proposed>(`${proposed} where p.id = $1 and p.token_hash = $2`, [
    id,
    hashToken(token),
  ]);
  return found;
}

/** Who is written to at a venue: of those with an address the one who was named first. */
export async function readerAt(tx: Transaction, venue: string): Promise<Reader | undefined> {
  const [found] = await tx.query<Reader>(
    `select id as contact, locale, person_key as "personKey", person from contacts
     where venue = $1 and has_email order by made_at, id limit 1`,
    [venue],
  );
  return found;
}

export async function factsOf(tx: Transaction, event: EventRow) {
  const [place] = await tx.query<{ venue: Record<string, string>; space: string }>(
    `select v.names as venue, s.name as space from spaces s join venues v on v.id = s.venue where s.id = $1`,
    [event.space],
  );
  const { kind, starts, ends } = event;
  const titles = Object.fromEntries(
    Object.entries(event.titles).filter((one): one is [string, string] => Boolean(one[1])),
  );
  return { kind, titles, starts, ends, ...place! };
}

export async function proposalById(tx: Transaction, id: string): Promise<Proposed> {
  const [found] = await tx.query<Proposed>(`${proposed} where p.id = $1`, [id]);
  return found!;
}

/** What the venue was asked last about an event. */
export async function latestProposal(
  tx: Transaction,
  event: string,
): Promise<Proposed | undefined> {
  const [found] = await tx.query<Proposed>(
    `${proposed} where p.event = $1 order by p.asked_at desc, p.id desc limit 1`,
    [event],
  );
  return found;
}

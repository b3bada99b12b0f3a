import type { Transaction } from '@blueheart/database';
import type { SentLot, Share, Told } from '../transfers/transfer.rules.js';
import type { SealedName } from './names.js';
import { owedOf, type RequestState } from './request.rules.js';

export interface DeliveryRow {
  readonly id: string;
  readonly campaign: string;
  readonly request: string;
  readonly partner: string;
  /** From where it left. */
  readonly place: string;
  readonly state: RequestState;
}

/** A delivery of this request, or to this partner; its request is held until the transaction ends. */
export async function lockDelivery(
  tx: Transaction,
  {
    campaign,
    id,
    request = null,
    partner = null,
  }: {
    readonly campaign: string;
    readonly id: string;
    readonly request?: string | null;
    readonly partner?: string | null;
  },
): Promise<DeliveryRow | undefined> {
  const [found] = await tx.query<DeliveryRow>(
    `select d.movement as id, d.campaign, d.request, r.partner, d.place, r.state
     from requests r join deliveries d on d.request = r.id
     where d.campaign = $1 and d.movement = $2 and ($3::uuid is null or d.request = $3)
       and ($4::uuid is null or r.partner = $4) for update of r`,
    [campaign, id, request, partner],
  );
  return found;
}

export function sentOf(tx: Transaction, delivery: string): Promise<SentLot[]> {
  return tx.query<SentLot>(
    `select s.line, s.lot, s.sent::float8 as sent, s.received::float8 as received, s.damaged::float8 as damaged,
       s.lost::float8 as lost, s.returned::float8 as returned, l.made_at as "madeAt"
     from delivery_lots s join lots l on l.id = s.lot where s.delivery = $1`,
    [delivery],
  );
}

interface HandOver extends Partial<SealedName> {
  readonly id: string;
  readonly at: 'partner' | 'sender';
  readonly via: 'link' | 'staff';
}

/** What was told, as it was told. */
export async function keepHandOver(
  tx: Transaction,
  { id: delivery, campaign }: DeliveryRow,
  { id, at, via, personKey, person }: HandOver,
  told: readonly Told[],
): Promise<void> {
  await tx.query(
    `insert into hand_overs (movement, campaign, delivery, place, via, person_key, person)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, campaign, delivery, at, via, personKey ?? null, person ?? null],
  );
  await tx.query(
    `insert into hand_over_lines (hand_over, line, whole, damaged, lost)
     select $1, * from unnest($2::uuid[], $3::bigint[], $4::bigint[], $5::bigint[])`,
    [id, ...columnsOf(told)],
  );
}

/** What it comes to: the database refuses what is more than was sent, and more that is given than approved. */
export async function countShares(
  tx: Transaction,
  { id: delivery }: Pick<DeliveryRow, 'id'>,
  at: HandOver['at'],
  shares: readonly Share[],
): Promise<void> {
  const whole = at === 'sender' ? 'returned' : 'received';
  const [lines, ...pieces] = columnsOf(shares);
  await tx.query(
    `update delivery_lots t set ${whole} = t.${whole} + s.whole, damaged = t.damaged + s.damaged, lost = t.lost + s.lost
     from unnest($2::uuid[], $3::uuid[], $4::bigint[], $5::bigint[], $6::bigint[])
       as s (line, lot, whole, damaged, lost)
     where t.delivery = $1 and t.line = s.line and t.lot = s.lot`,
    [delivery, lines, shares.map(({ lot }) => lot), ...pieces],
  );
  const owed = owedOf(at, shares);
  await tx.query(
    `update request_lines l set given = l.given - o.pieces
     from unnest($1::uuid[], $2::bigint[]) as o (line, pieces) where l.id = o.line`,
    [[...owed.keys()], [...owed.values()]],
  );
}

function columnsOf(counted: readonly Told[]) {
  return [
    counted.map(({ line }) => line),
    counted.map(({ whole }) => whole),
    counted.map(({ damaged }) => damaged),
    counted.map(({ lost }) => lost),
  ];
}

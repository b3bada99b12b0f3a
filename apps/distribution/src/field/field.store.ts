import type { By } from '@blueheart/access';
import { staffIdOf } from '@blueheart/access';
import type { Transaction } from '@blueheart/database';
import { isMine } from '../mine/mine.guard.js';
import type { Sealed } from '../transfers/signatures.service.js';
import type { FieldAct } from './act.schema.js';

/** The statements of what phones sent. */

export type State = 'applied' | 'held' | 'dropped';

export interface Kept {
  readonly state: State;
  readonly code: string | null;
}

/** An act as it is kept: who signed is not in it. */
export interface Taken {
  readonly act: FieldAct;
  readonly at: Date;
  readonly device: string;
  readonly signature: Sealed | null;
}

/** False where it is there already; whoever sends it at the same moment is waited for. */
export async function keep(
  tx: Transaction,
  by: By,
  { act, at, device, signature }: Taken,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into field_acts
       (id, campaign, kind, place, body, tapped_at, by, sent_by, device, state, person_key, person)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'applied', $10, $11)
     on conflict do nothing returning id`,
    [
      act.id,
      by.campaign,
      act.kind,
      act.place,
      JSON.stringify(act),
      at,
      act.by,
      staffIdOf(by),
      device,
      signature?.key ?? null,
      signature?.person ?? null,
    ],
  );
  return rows.length > 0;
}

export async function hold(
  tx: Transaction,
  campaign: string,
  id: string,
  code: string,
): Promise<void> {
  await tx.query(
    `update field_acts set state = 'held', code = $3 where campaign = $1 and id = $2`,
    [campaign, id, code],
  );
}

/** Who signed is with what arrived by now. */
export async function signed(tx: Transaction, campaign: string, id: string): Promise<void> {
  await tx.query('update field_acts set person = null where campaign = $1 and id = $2', [
    campaign,
    id,
  ]);
}

export async function kept(
  tx: Transaction,
  campaign: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Kept>> {
  const rows = await tx.query<Kept & { id: string }>(
    'select id, state, code from field_acts where campaign = $1 and id = any($2::uuid[])',
    [campaign, ids],
  );
  return new Map(rows.map(({ id, ...one }) => [id, one]));
}

/** Which of these, by their position, are about a place that somebody can go to, and that is theirs who send it, now or when it was tapped. */
export async function allowed(
  tx: Transaction,
  by: By,
  acts: readonly { readonly act: FieldAct; readonly at: Date }[],
): Promise<ReadonlySet<number>> {
  const rows = await tx.query<{ position: number }>(
    `select a.position::int - 1 as position
     from unnest($3::uuid[], $4::timestamptz[]) with ordinality as a (place, at, position)
       join places p on p.campaign = $1 and p.id = a.place and p.physical
     where $5 or ${isMine('$1', '$2')} or ${isMine('$1', '$2', 'a.at')}`,
    [
      by.campaign,
      staffIdOf(by),
      acts.map(({ act }) => act.place),
      acts.map(({ at }) => at),
      by.role !== 'volunteer',
    ],
  );
  return new Set(rows.map(({ position }) => position));
}

/** Whether they have or had a part in the campaign. */
export async function isKnownPerson(
  tx: Transaction,
  campaign: string,
  staff: string,
): Promise<boolean> {
  const rows = await tx.query('select from people where campaign = $1 and staff = $2', [
    campaign,
    staff,
  ]);
  return rows.length > 0;
}

import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Lot, withdrawalsSchema } from './lot.schema.js';

type Withdrawal = z.output<typeof withdrawalsSchema>['withdrawals'][number];

type Labelled = Pick<
  Lot,
  'label' | 'item' | 'language' | 'artwork' | 'lawText' | 'value' | 'unknown'
>;

const valueSql = `
  case when l.unit_value is not null then json_build_object(
    'perPiece', l.unit_value::float8, 'currency', l.currency, 'inKind', l.in_kind) end as value`;
const iso = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Reads of lots, and of what was withdrawn. */
@Injectable()
export class LotsQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The youngest first, each with where it is. */
  list(campaign: string, item?: string): Promise<Lot[]> {
    return this.database.query<Lot>(
      `select l.id, l.item, l.language, l.label, l.artwork, l.law_text as "lawText", l.unknown,
         ${valueSql},
         ${iso('l.made_at')} as "madeAt",
         case when l.quarantined_at is not null then json_build_object(
           'cause', l.quarantine, 'since', ${iso('l.quarantined_at')}) end as quarantine,
         coalesce((
           select json_agg(json_build_object('place', b.place, 'quantity', b.quantity)
             order by not p.physical, b.quantity desc, b.place)
           from balances b join places p on p.id = b.place
           where b.lot = l.id and b.quantity <> 0 and p.kind <> 'supplier'), '[]') as places
       from lots l where l.campaign = $1 and ($2::text is null or l.item = $2)
       order by l.made_at desc, l.id`,
      [campaign, item ?? null],
    );
  }

  /** What is printed on those of these labels. */
  labelled(
    campaign: string,
    labels: readonly string[],
    db: Pick<Database | Transaction, 'query'> = this.database,
  ): Promise<Labelled[]> {
    return db.query<Labelled>(
      `select l.label, l.item, l.language, l.artwork, l.law_text as "lawText", l.unknown, ${valueSql}
       from lots l where l.campaign = $1 and l.label = any($2::text[])`,
      [campaign, labels],
    );
  }

  /** The youngest first; those that were lifted too. */
  withdrawals(campaign: string): Promise<Withdrawal[]> {
    return this.database.query<Withdrawal>(
      `select id, kind, version, ${iso('made_at')} as "madeAt", by, ${iso('lifted_at')} as "liftedAt"
       from withdrawals where campaign = $1 order by made_at desc, id`,
      [campaign],
    );
  }
}

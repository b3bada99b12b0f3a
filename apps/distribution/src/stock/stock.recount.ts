import { Database, type Transaction } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';

/** Counts the ledger again and holds it against the balances. It changes nothing: a balance cannot be set by hand. */
@Injectable()
export class StockRecount {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** A sentence for every difference; none of them names a person. */
  verify(): Promise<string[]> {
    return this.database.transaction((tx) => differences(tx));
  }

  /** Once a day for the whole system; undefined when today's was begun already. */
  async oncePerDay(): Promise<string[] | undefined> {
    const mine = await this.database.query(
      'insert into recounts (day) values (current_date) on conflict do nothing returning day',
    );
    if (!mine.length) return undefined;
    const wrong = await this.verify();
    await this.database.query('update recounts set differences = $1 where day = current_date', [
      wrong.length,
    ]);
    return wrong;
  }
}

/** All of one moment: a movement that is posted meanwhile is in none of them. */
async function differences(tx: Transaction): Promise<string[]> {
  await tx.query('set transaction isolation level repeatable read');
  return (
    await Promise.all(
      checks.map(async (check) => (await tx.query<Found>(check.sql)).map(check.say)),
    )
  ).flat();
}

interface Found {
  readonly id: string;
  readonly lot: string;
  readonly stored: number;
  readonly counted: number;
}

const checks: readonly { readonly sql: string; readonly say: (found: Found) => string }[] = [
  {
    // What the ledger comes to, and how many entries it has.
    sql: `
      select b.place as id, b.lot, b.quantity::float8 as stored, coalesce(e.sum, 0)::float8 as counted
      from balances b left join (
        select place, lot, sum(delta) as sum, count(*) as entries, max(seq) as seq from entries group by place, lot) e
        using (place, lot)
      where b.quantity <> coalesce(e.sum, 0) or b.seq <> coalesce(e.entries, 0) or b.seq <> coalesce(e.seq, 0)`,
    say: ({ id, lot, stored, counted }) =>
      `The balance of lot ${lot} at place ${id} is ${stored}; its entries come to ${counted}.`,
  },
  {
    sql: `
      select place as id, lot, after::float8 as stored, (before + delta)::float8 as counted from (
        select place, lot, delta, after,
          coalesce(lag(after) over (partition by place, lot order by seq), 0) as before from entries) e
      where after <> before + delta`,
    say: ({ id, lot, stored, counted }) =>
      `An entry of lot ${lot} at place ${id} says ${stored} where the one before it and its own come to ${counted}.`,
  },
  {
    sql: `
      select movement as id, lot, sum(delta)::float8 as stored, 0 as counted from entries
      group by movement, lot having sum(delta) <> 0`,
    say: ({ id, lot, stored }) => `Movement ${id} makes ${stored} of lot ${lot} out of nothing.`,
  },
  {
    sql: `
      select id, lot, sum(said)::float8 as stored, sum(asked)::float8 as counted from (
        select m.id, e.place, e.lot, e.delta as said, 0 as asked
        from movements m join entries e on e.movement = m.id where m.reverses is not null
        union all
        select m.id, e.place, e.lot, 0, -e.delta
        from movements m join entries e on e.movement = m.reverses) both_ways
      group by id, place, lot having sum(said) <> sum(asked)`,
    say: ({ id, lot, stored, counted }) =>
      `Reversal ${id} moves ${stored} of lot ${lot} where its original asks for ${counted}.`,
  },
];

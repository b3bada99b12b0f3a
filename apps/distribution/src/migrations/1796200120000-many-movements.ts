import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/**
 * Several movements in one statement may change a balance more than once: its entries are a chain from what it was to
 * what it is, and none of them leaves it below zero.
 */
export class ManyMovements1796200120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function entries_balance() returns trigger language plpgsql as $$
        begin
          if exists (
            select from fresh group by movement, lot having sum(delta) <> 0
          ) then
            raise exception 'The entries of a movement come to nothing, lot by lot.' using errcode = 'check_violation';
          end if;
          -- Those before the last are a chain that ends in it: balances_follow looks at each change of a balance.
          if exists (
            select from (select distinct on (place, lot) place, lot, seq, after from fresh order by place, lot, seq desc) f
              join balances b on b.place = f.place and b.lot = f.lot
            where b.seq <> f.seq or b.quantity <> f.after
          ) then
            raise exception 'An entry comes with its balance.' using errcode = 'check_violation';
          end if;
          return null;
        end $$;

      create or replace function balances_follow() returns trigger language plpgsql as $$
        begin
          if exists (
            select from was w join fresh f on f.place = w.place and f.lot = w.lot
              cross join lateral (
                select count(*) as entries, sum(e.delta) as moved, min(e.after) as least,
                  bool_and(e.after = w.quantity + e.so_far) as chained
                from (select delta, after, sum(delta) over (order by seq) as so_far from entries
                      where place = f.place and lot = f.lot and seq > w.seq and seq <= f.seq) e
              ) e
            where f.seq <= w.seq or e.entries <> f.seq - w.seq or e.moved <> f.quantity - w.quantity
              or not e.chained or e.least < 0 and not f.bottomless
          ) then
            raise exception 'A balance changes with the entry that changes it.' using errcode = 'check_violation';
          end if;
          return null;
        end $$;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/**
 * Sums of the count as the public reads it, so that reading costs the same for a hundred pledges and for a
 * million. Made from the entries like the cells, by the same step, and made again from them by the recount.
 */
export class TallySums1766100006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sums);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index tally_entries_of_pledge;
      drop table tally_days, tally_totals`);
  }
}

const sums = `
  -- All days together, by governorate: what is live.
  create table tally_totals (
    campaign smallint not null references campaigns,
    tier text not null,
    governorate text not null,
    people integer not null,
    primary key (campaign, tier, governorate)
  );
  insert into tally_totals (campaign, tier, governorate, people)
    select campaign, tier, governorate, sum(people) from tally_cells group by 1, 2, 3;
  -- Each day by language and again by source: what is published when the day is over.
  create table tally_days (
    campaign smallint not null references campaigns,
    tier text not null,
    part text not null check (part in ('locale', 'source')),
    cell text not null,
    day date not null,
    people integer not null,
    primary key (campaign, tier, part, cell, day)
  );
  insert into tally_days (campaign, tier, part, cell, day, people)
    select campaign, tier, 'locale', locale, day, sum(people) from tally_cells group by 1, 2, 4, 5
    union all
    select campaign, tier, 'source', source, day, sum(people) from tally_cells group by 1, 2, 4, 5;
  -- What a pledge counts as now: asked each time one moves or goes.
  create index tally_entries_of_pledge on tally_entries (pledge);`;

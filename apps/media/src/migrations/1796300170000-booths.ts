import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What each booth brought: who signed on its phones is told by its event, and that by its venue and its day. */
export class Booths1796300170000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Copies of what the schedule tells, as far as they are needed to call a booth something.
      create table venues (
        venue uuid primary key,
        campaign text not null,
        names jsonb not null,
        version integer not null
      );
      create table events (
        event uuid primary key,
        campaign text not null,
        venue uuid not null,
        starts_at timestamptz not null,
        version integer not null
      );
      create index events_campaign on events (campaign);`);
    await runner.query(`
      alter table responses
        -- At which event they signed on a phone; null where they did not.
        add column event uuid,
        drop constraint responses_pkey,
        add constraint one_sum_for_each unique nulls not distinct (campaign, day, source, tier, event)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

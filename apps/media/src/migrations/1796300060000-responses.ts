import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** How many people came by each link on each day: sums, which may be below zero while news is on its way. */
export class Responses1796300060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table responses (
        campaign text not null,
        -- The code of the link; empty where they came by none.
        source text not null,
        day date not null,
        tier text not null check (tier in ('confirmed', 'witnessed', 'tallied')),
        people integer not null,
        primary key (campaign, day, source, tier)
      );`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

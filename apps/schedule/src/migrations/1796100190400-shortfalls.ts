import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What is missing at events, as distribution told it last; and what the others are told once of what was before. */
export class Shortfalls1796100190400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kit_shortfalls (
        event uuid primary key,
        campaign text not null,
        -- Of two, the higher is true.
        decision integer not null,
        -- What of which item is missing and what would help; an empty list where nothing is missing any more.
        short jsonb not null check (jsonb_typeof(short) = 'array'),
        told_at timestamptz not null
      );
      create index kit_shortfalls_open on kit_shortfalls (campaign) where short <> '[]';
      create table told_before (what text primary key, at timestamptz not null default now())`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What programs ask with. The token itself is nowhere: it is signed, and its id says that it has not ended. */
export class Tokens1795965000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tokens (
        id uuid primary key,
        campaign text not null references campaigns,
        -- What it is for, in the words of whoever made it.
        name text not null check (length(name) between 1 and 100),
        role text not null check (role in ('admin', 'coordinator', 'volunteer', 'viewer')),
        scopes text[] not null,
        -- Null where an operator made it.
        made_by uuid references staff,
        made_at timestamptz not null default now(),
        expires_at timestamptz not null,
        ended_at timestamptz
      )`);
    await runner.query('create index tokens_by_campaign on tokens (campaign, made_at desc)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

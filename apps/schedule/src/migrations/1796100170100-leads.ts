import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Who wants to hear more: beside the log, for the log stays and people can be forgotten. */
export class Leads1796100170100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table leads (
        entry uuid primary key references booth_entries,
        -- The id that the phone gave it, to which the envelope is bound.
        place uuid not null,
        campaign text not null references campaigns (slug),
        event uuid not null references events,
        -- Sealed on the phone to the campaign; gone once somebody has seen to it.
        envelope text check (octet_length(envelope) <= 4096),
        received_at timestamptz not null default now(),
        settled_at timestamptz,
        -- Null where time did it.
        settled_by uuid,
        outcome text check (outcome in ('reached', 'not-reached', 'unreadable', 'forgotten')),
        constraint kept_until_settled check ((envelope is null) = (settled_at is not null)),
        constraint settled_somehow check ((outcome is null) = (settled_at is null))
      )`);
    await runner.query(
      'create index leads_open on leads (campaign, received_at) where settled_at is null',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Pledges that a volunteer has witnessed, sent by phones: each counts once, whatever comes twice. */
export class Witnessed1796100171000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table witnessed (
        id uuid primary key,
        campaign smallint not null references campaigns,
        -- The event of the schedule at which it was signed.
        event uuid not null,
        device uuid not null,
        witness uuid not null,
        sent_by uuid,
        digest bytea not null check (octet_length(digest) = 32),
        received_at timestamptz not null default now(),
        -- The pledge it is part of; it may be gone since. Null as long as it is held.
        pledge uuid,
        held text check (held in ('broken-envelope', 'unreadable', 'contact', 'unknown-text', 'closed')),
        -- Kept while somebody has to look at it, and no longer.
        envelope text check (octet_length(envelope) <= 4096),
        dropped_at timestamptz,
        constraint taken_or_held check ((pledge is null) <> (held is null)),
        constraint kept_while_held check ((envelope is not null) = (held is not null and dropped_at is null))
      )`);
    await runner.query('create index witnessed_at_event on witnessed (campaign, event)');
    await runner.query(`
      create index witnessed_held on witnessed (campaign, received_at) where held is not null and dropped_at is null`);
    await runner.query(`
      alter table pledges
        -- Since when it stands among the witnessed; a confirmation moves it, and leaves this as it is.
        add column witnessed_at timestamptz,
        drop constraint who_counts,
        add constraint who_counts check (
          case state when 'confirmed' then counts when 'deleted' then counts or witnessed_at is not null
                     when 'disowned' then not counts and witnessed_at is null
                     when 'withdrawn' then not counts and witnessed_at is null else true end)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

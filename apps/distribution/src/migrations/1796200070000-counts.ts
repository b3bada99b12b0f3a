import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What was counted at a place, against what the books had at that moment. */
export class Counts1796200070000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table counts (
        id uuid primary key,
        campaign text not null,
        place uuid not null,
        state text not null default 'open' check (state in ('open', 'approved', 'dropped')),
        made_at timestamptz not null default now(),
        by uuid,
        ended_at timestamptz,
        ended_by uuid,
        foreign key (campaign, place) references places (campaign, id),
        constraint ended_somehow check ((state = 'open') = (ended_at is null))
      );
      create unique index one_open_count_a_place on counts (place) where state = 'open';
      create index counts_of_campaign on counts (campaign, made_at desc);
      create table count_attempts (
        id uuid primary key,
        count uuid not null references counts,
        item text not null,
        language text not null,
        attempt smallint not null check (attempt >= 1),
        counted integer not null check (counted >= 0),
        -- What the books had, and the last entry of each lot that they had it by.
        expected integer not null,
        seqs jsonb not null,
        counted_at timestamptz not null,
        entered_at timestamptz not null default now(),
        by uuid,
        unique (count, item, language, attempt)
      );
      create table count_results (
        count uuid not null references counts,
        item text not null,
        language text not null,
        variance integer not null,
        reason text check (reason in ('damaged', 'lost', 'stolen', 'found', 'unexplained')),
        primary key (count, item, language),
        constraint a_difference_has_a_reason check ((variance = 0) = (reason is null))
      );
      create function counts_stay() returns trigger language plpgsql as $$
        begin
          raise exception 'What was counted stays as it is.' using errcode = 'restrict_violation';
        end $$;
      create trigger count_attempts_stay before update or delete or truncate on count_attempts
        execute function counts_stay();
      create trigger count_results_stay before update or delete or truncate on count_results
        execute function counts_stay()`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

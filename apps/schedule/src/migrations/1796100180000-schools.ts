import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Conferences at schools: who has approved of one, what is planned, who came, and which classes took part. */
export class Schools1796100180000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What an office has agreed to. One that no longer holds is void and stays.
      create table approvals (
        id uuid primary key,
        event uuid not null references events,
        -- Its code in the roll-out.
        step text not null,
        reference text not null,
        approved_on date not null,
        grades text[] not null check (cardinality(grades) > 0),
        languages text[] not null check (cardinality(languages) > 0),
        -- The event as it was when this was recorded.
        event_version integer not null,
        recorded_by uuid,
        recorded_at timestamptz not null default now(),
        voided_at timestamptz,
        voided_by uuid,
        because text check (because in ('moved', 'place', 'grades', 'replaced', 'mistake')),
        constraint void_for_a_reason check ((voided_at is null) = (because is null))
      );
      create unique index one_approval_a_step on approvals (event, step) where voided_at is null;
      create index approvals_of_event on approvals (event, recorded_at)`);
    await runner.query(`
      create table conferences (
        event uuid primary key references events,
        grades text[] not null,
        languages text[] not null,
        agenda jsonb not null,
        needs jsonb not null,
        -- How many came, by grade; and what they answered, before and after: numbers only.
        attendance jsonb not null default '[]',
        answers jsonb not null default '[]',
        version integer not null default 1
      );
      create table conference_versions (
        event uuid not null references conferences,
        version integer not null,
        at timestamptz not null default now(),
        by uuid,
        conference_then jsonb not null,
        primary key (event, version)
      )`);
    await runner.query(`
      create table classes (
        id uuid primary key,
        campaign text not null references campaigns (slug),
        event uuid not null references events,
        -- The school, whatever becomes of the event.
        venue uuid not null references venues,
        name text not null,
        grade text not null,
        -- So many the school says there are.
        enrolled integer not null check (enrolled between 1 and 200),
        token_hash bytea not null check (octet_length(token_hash) = 32),
        state text not null default 'open' check (state in ('open', 'told', 'counted', 'ended')),
        took_part integer,
        -- The language of the page on which the teacher told it.
        locale text,
        told_at timestamptz,
        checked_at timestamptz,
        checked_by uuid,
        -- How often its number has been announced.
        revision integer not null default 0,
        made_at timestamptz not null default now(),
        constraint no_more_than_there_are check (took_part between 1 and enrolled),
        constraint told_before_it_counts check (
          state not in ('told', 'counted')
          or (took_part is not null and locale is not null and told_at is not null)),
        constraint checked_before_it_counts check (state <> 'counted' or checked_at is not null)
      );
      -- Two conferences count a class once.
      create unique index one_class_a_school on classes (campaign, venue, lower(name)) where state <> 'ended';
      create index classes_of_event on classes (event)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

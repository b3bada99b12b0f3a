import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What venues are asked, about one event or several days of a series at once, and what they answer. */
export class Proposals1796100010001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(proposals);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const proposals = `
  create table proposals (
    id uuid primary key,
    campaign text not null references campaigns,
    -- What is printed on a letter and said on the phone.
    reference text not null unique,
    contact uuid references contacts,
    via text not null check (via in ('mail', 'by-hand')),
    token_hash bytea unique check (octet_length(token_hash) = 32),
    asked_at timestamptz not null default now(),
    -- Until then the time is held for the venue.
    holds_until timestamptz not null,
    answer text check (answer in ('accepted', 'declined', 'suggested')),
    answered_at timestamptz,
    answered_via text check (answered_via in ('link', 'phone', 'visit', 'letter')),
    -- The member of staff who recorded it; null for an answer by the link, or by a program.
    recorded_by uuid,
    -- Other times that the venue suggests: wall times there.
    suggestions jsonb not null default '[]',
    remark text check (char_length(remark) between 1 and 300),
    -- Every event of it was changed, cancelled or asked about anew meanwhile, or nobody answered in time.
    ended text check (ended in ('changed', 'cancelled', 'expired')),
    constraint an_answer_has_a_way check (
      (answer is null) = (answered_at is null) and (answer is null) = (answered_via is null)),
    constraint nobody_records_what_came_by_the_link check (
      recorded_by is null or coalesce(answered_via <> 'link', false)),
    constraint mail_has_a_link check ((via = 'mail') = (token_hash is not null)),
    constraint only_a_suggestion_suggests check (answer = 'suggested' or suggestions = '[]')
  );
  create index proposals_held on proposals (holds_until) where answer is null and ended is null;
  create table proposal_events (
    proposal uuid not null references proposals,
    event uuid not null references events,
    -- The version that was proposed.
    version integer not null,
    -- Whether an answer is awaited.
    open boolean not null default true,
    -- It was changed, cancelled or agreed otherwise meanwhile: an answer says nothing about it.
    has_left boolean not null default false,
    primary key (proposal, event),
    constraint what_has_left_awaits_nothing check (not (open and has_left))
  );
  create unique index one_open_proposal on proposal_events (event) where open;
  create index proposals_of_event on proposal_events (event);`;

import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Booths that were closed, what a count leaves open, who works on the campaign, and who is at which event. */
export class Closings1796200100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(closings);
    await runner.query(discrepancies);
    await runner.query(people);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const closings = `
  create table closings (
    id uuid primary key,
    campaign text not null,
    place uuid not null,
    event uuid not null,
    -- What was counted there.
    count uuid not null references counts,
    -- Where what was left has gone, and by which movement; null where nothing was left.
    to_place uuid,
    movement uuid references movements,
    closed_at timestamptz not null default clock_timestamp(),
    by uuid,
    reopened_at timestamptz,
    reopened_by uuid,
    foreign key (campaign, place) references places (campaign, id),
    foreign key (campaign, to_place) references places (campaign, id)
  );
  create index closings_of_place on closings (place, closed_at desc);
  -- What stays at a venue has one place there, whatever booth it was of.
  create unique index one_place_a_venue on places (campaign, venue) where kind = 'venue';`;

const discrepancies = `
  alter table discrepancies drop constraint discrepancies_cause_check;
  -- Besides the booth's log: a count found less than the books had, or more.
  alter table discrepancies add constraint discrepancies_cause_check
    check (cause in ('booth-log', 'missing', 'surplus'));
  alter table discrepancies drop constraint discrepancies_reason_check;
  alter table discrepancies add constraint discrepancies_reason_check check (reason in
    ('uncounted-dispatch', 'uncounted-receipt', 'other', 'damaged', 'lost', 'stolen', 'handed-out', 'uncounted-arrival'));
  alter table discrepancies add constraint what_explains_it check (reason is null
    or (cause = 'missing') = (reason in ('damaged', 'lost', 'stolen', 'handed-out', 'uncounted-arrival')));`;

const people = `
  -- Ids and roles only: names are identity's.
  create table people (
    campaign text not null,
    staff uuid not null,
    -- Null once their part has ended.
    role text check (role in ('admin', 'coordinator', 'volunteer', 'viewer')),
    told_at timestamptz not null,
    primary key (campaign, staff)
  );
  -- As the schedule told it last: of two, the higher is true.
  create table crews (
    event uuid primary key,
    campaign text not null,
    version integer not null
  );
  create table crew (
    event uuid not null references crews,
    campaign text not null,
    staff uuid not null,
    from_at timestamptz not null,
    to_at timestamptz not null,
    primary key (event, staff, from_at)
  );
  create index crew_of_person on crew (campaign, staff);`;

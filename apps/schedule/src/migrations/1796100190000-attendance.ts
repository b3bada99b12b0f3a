import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Who was there, as phones, people themselves and coordinators say, and what is added to their hours by hand. */
export class Attendance1796100190000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(log);
    await runner.query(attendance);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const log = `
  alter table booth_entries
    drop constraint booth_entries_kind_check,
    add constraint booth_entries_kind_check check (kind in ('visitors', 'conversations', 'item', 'lead', 'incident',
      'correct', 'void', 'check-in', 'check-out', 'handover', 'close')),
    drop constraint only_what_counts_has_a_delta,
    add constraint only_what_counts_has_a_delta check (
      (kind in ('void', 'check-in', 'check-out', 'handover', 'close')) = (delta is null));
  create index booth_entries_of_people on booth_entries (event) where kind in ('check-in', 'check-out');
  alter table booth_held
    drop constraint booth_held_code_check,
    add constraint booth_held_code_check check (code in
      ('late', 'malformed', 'other-body', 'wrong-hash', 'unknown-author', 'unknown-person'));`;

const attendance = `
  -- That somebody came or went, as they said themselves before the booth's screen, or as a coordinator knows.
  create table attendance_marks (
    id uuid primary key,
    campaign text not null,
    event uuid not null references events,
    staff uuid not null,
    kind text not null check (kind in ('in', 'out')),
    how text not null check (how in ('self', 'desk')),
    at timestamptz not null,
    by uuid,
    made_at timestamptz not null default now(),
    foreign key (campaign, staff) references people,
    constraint one_speaks_for_oneself check (how = 'desk' or by = staff)
  );
  create index attendance_marks_of_event on attendance_marks (event);
  create index attendance_marks_of_person on attendance_marks (staff, campaign);
  -- What a coordinator knows to be wrong, of these and of what came from phones.
  create table attendance_voids (
    mark uuid primary key,
    event uuid not null references events,
    by uuid,
    reason text not null check (char_length(reason) between 1 and 500),
    at timestamptz not null default now()
  );
  create index attendance_voids_of_event on attendance_voids (event);
  -- That somebody who had signed up did not come: suggested by nobody's having seen them, set by a person.
  create table no_shows (
    id uuid primary key,
    sign_up uuid not null references sign_ups,
    by uuid,
    at timestamptz not null default now(),
    undone_at timestamptz
  );
  create unique index one_no_show_a_sign_up on no_shows (sign_up) where undone_at is null;
  create table hours_adjustments (
    id uuid primary key,
    campaign text not null,
    staff uuid not null,
    minutes integer not null check (minutes between -60000 and 60000 and minutes <> 0),
    reason text not null check (char_length(reason) between 1 and 500),
    by uuid,
    at timestamptz not null default now(),
    foreign key (campaign, staff) references people
  );
  create index hours_adjustments_of_person on hours_adjustments (campaign, staff);
  -- What the code on a booth's screen is made of, which changes every thirty seconds.
  create table check_in_secrets (
    event uuid primary key references events,
    secret bytea not null check (octet_length(secret) = 32)
  );
  create table wrong_codes (
    campaign text not null,
    staff uuid not null,
    at timestamptz not null default now()
  );
  create index wrong_codes_of_person on wrong_codes (staff, at);`;

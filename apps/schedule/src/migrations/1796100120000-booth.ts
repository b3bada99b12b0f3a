import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What was tapped at booths, what of it waits for somebody to look, and what it comes to. */
export class Booth1796100120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(entries);
    await runner.query(held);
    await runner.query(sums);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const entries = `
  create table booth_entries (
    -- Made by the phone, and never taken twice, however much later it comes again.
    id uuid primary key,
    hash bytea not null check (octet_length(hash) = 32),
    event uuid not null references events,
    device uuid not null,
    sequence integer not null check (sequence >= 1),
    -- Who tapped, and who was signed in when it was sent; null for a program.
    by uuid not null,
    sent_by uuid,
    kind text not null check (kind in
      ('visitors', 'conversations', 'item', 'lead', 'incident', 'correct', 'void', 'handover', 'close')),
    -- Where it counts: the item or the category, and the language of an item.
    what text not null default '',
    language text not null default '',
    delta smallint check (delta between -1000 and 1000 and delta <> 0),
    -- The entry that it corrects or makes void. It may arrive later.
    target uuid,
    -- What only its kind has: a sealed lead, an incident's place and time, what was handed over.
    more jsonb,
    -- As the phone's clock had it, and how far that clock was from UTC.
    recorded_at timestamptz not null,
    recorded_offset smallint not null check (recorded_offset between -840 and 840),
    clock_doubtful boolean not null,
    received_at timestamptz not null default now(),
    batch uuid not null,
    constraint only_what_names_an_entry_has_a_target check ((kind in ('correct', 'void')) = (target is not null)),
    constraint only_what_counts_has_a_delta check ((kind in ('void', 'handover', 'close')) = (delta is null)),
    constraint only_a_correction_takes_off check (kind = 'correct' or delta > 0)
  );
  create index booth_entries_of_device on booth_entries (event, device, sequence);
  create index booth_entries_by_target on booth_entries (target) where target is not null;
  create function booth_entries_stay() returns trigger language plpgsql as $$
    begin
      raise exception 'What was tapped at a booth stays as it is.' using errcode = 'restrict_violation';
    end $$;
  create trigger booth_entries_stay before update or delete or truncate on booth_entries
    execute function booth_entries_stay();`;

const held = `
  create table booth_held (
    id uuid primary key,
    -- The phone's id of it: there may be an entry of this id with another content.
    entry uuid not null,
    hash bytea not null check (octet_length(hash) = 32),
    event uuid not null references events,
    device uuid not null,
    by uuid not null,
    sent_by uuid,
    code text not null check (code in ('late', 'malformed', 'other-body', 'wrong-hash', 'unknown-author')),
    -- As it came.
    body jsonb not null,
    received_at timestamptz not null default now(),
    -- Taken in after all: when, by whom, and as which entry.
    taken_in_at timestamptz,
    taken_in_by uuid,
    taken_in_as uuid references booth_entries,
    unique (entry, hash),
    constraint taken_in_as_something check ((taken_in_at is null) = (taken_in_as is null))
  );
  create index booth_held_waiting on booth_held (event, received_at) where taken_in_at is null;`;

const sums = `
  -- What the entries of an event come to. Written under the lock of the event.
  create table booth_totals (
    event uuid not null references events,
    kind text not null,
    what text not null,
    language text not null,
    count integer not null,
    primary key (event, kind, what, language)
  );
  create table booth_devices (
    event uuid not null references events,
    device uuid not null,
    entries integer not null,
    last_sequence integer not null,
    -- Nothing comes after this one, as the phone said.
    closed_at integer,
    -- How many waited on it when it was last heard.
    waiting integer not null,
    last_heard_at timestamptz not null,
    last_by uuid,
    primary key (event, device)
  );
  -- What stands for entries of a phone that nobody has heard from, until one of them arrives.
  create table booth_estimates (
    id uuid primary key,
    event uuid not null references events,
    device uuid not null,
    first integer not null check (first >= 1),
    last integer not null,
    counts jsonb not null,
    reason text not null check (char_length(reason) between 1 and 500),
    by uuid,
    made_at timestamptz not null default now(),
    voided_at timestamptz,
    -- Of the entries that made it void.
    voided_by uuid,
    constraint a_range_has_two_ends check (last >= first),
    constraint void_by_something check ((voided_at is null) = (voided_by is null)),
    constraint one_estimate_for_an_entry exclude using gist
      (event with =, device with =, int4range(first, last, '[]') with &&) where (voided_at is null)
  );`;

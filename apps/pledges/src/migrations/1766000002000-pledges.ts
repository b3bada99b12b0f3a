import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Campaigns, pledges, and the count: append-only entries, tallies made from them, a chain of blocks. */
export class Pledges1766000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(campaigns);
    await runner.query(pledges);
    await runner.query(count);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table recounts, goals_reached, tally_cells, tally_entries, count_blocks, request_keys, pledges,
                 districts, governorates, statements, campaigns`);
  }
}

const campaigns = `
  create table campaigns (
    id smallint generated always as identity primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    opens_at timestamptz not null,
    closes_at timestamptz check (closes_at > opens_at),
    time_zone text not null,
    country text not null check (country ~ '^[A-Z]{2}$'),
    locales text[] not null check (cardinality(locales) > 0),
    default_locale text not null,
    goals integer[] not null,
    statement_version smallint not null,
    content jsonb not null,
    digest text not null,
    check (default_locale = any(locales))
  );
  -- What people signed. A version that someone has signed is never edited: a change is a new version.
  create table statements (
    campaign smallint not null references campaigns,
    version smallint not null check (version > 0),
    locale text not null,
    body text not null,
    hash bytea not null check (octet_length(hash) = 32),
    primary key (campaign, version, locale)
  );
  create table governorates (
    campaign smallint not null references campaigns,
    code text not null,
    position smallint not null,
    names jsonb not null,
    tile jsonb not null,
    primary key (campaign, code)
  );
  create table districts (
    campaign smallint not null references campaigns,
    code text not null,
    governorate text not null,
    names jsonb not null,
    primary key (campaign, code),
    foreign key (campaign, governorate) references governorates
  );`;

const pledges = `
  create table pledges (
    id uuid primary key,
    campaign smallint not null references campaigns,
    contact_hmac bytea not null check (octet_length(contact_hmac) = 32),
    slot smallint not null check (slot in (1, 2)),
    channel text not null check (channel in ('email', 'phone')),
    person_key uuid not null,
    person text check (octet_length(person) <= 4096),
    governorate text,
    locale text not null,
    text_version smallint not null,
    updates boolean not null,
    shows_name boolean not null,
    source text check (char_length(source) <= 64),
    state text not null default 'pending' check (state in ('pending', 'confirmed', 'disowned')),
    signed_at timestamptz not null default now(),
    confirmed_at timestamptz,
    confirm_hashes bytea[] not null check (cardinality(confirm_hashes) <= 5),
    not_me_hashes bytea[] not null check (cardinality(not_me_hashes) <= 5),
    asked smallint not null default 1 check (asked between 1 and 5),
    asked_today smallint not null default 1,
    asked_at timestamptz not null default now(),
    expires_at timestamptz not null default now() + interval '7 days',
    reminded_at timestamptz,
    unique (campaign, contact_hmac, slot),
    foreign key (campaign, governorate) references governorates,
    foreign key (campaign, text_version, locale) references statements,
    check ((state = 'disowned') = (person is null)),
    check ((state = 'confirmed') = (confirmed_at is not null))
  );
  create index pledges_to_remind on pledges (asked_at)
    where state = 'pending' and channel = 'email' and reminded_at is null;
  create table request_keys (
    campaign smallint not null references campaigns,
    key text not null,
    request_hash bytea not null,
    request uuid not null,
    at timestamptz not null default now(),
    primary key (campaign, key)
  );
  create index request_keys_at on request_keys (at);`;

const count = `
  -- The journal: how many were added and removed, never who. Each block names its predecessor.
  create table count_blocks (
    id bigint generated always as identity primary key,
    campaign smallint not null references campaigns,
    previous bytea not null unique check (octet_length(previous) = 32),
    hash bytea not null unique check (octet_length(hash) = 32),
    body text not null,
    total integer not null check (total >= 0),
    made_at timestamptz not null default now()
  );
  create index count_blocks_latest on count_blocks (campaign, id desc);
  create table tally_entries (
    id bigint generated always as identity primary key,
    campaign smallint not null references campaigns,
    pledge uuid not null,
    delta smallint not null check (delta in (-1, 1)),
    tier text not null check (tier in ('confirmed', 'witnessed', 'tallied')),
    reason text not null,
    governorate text not null,
    locale text not null,
    source text not null,
    day date not null,
    at timestamptz not null default now(),
    counted_in bigint references count_blocks
  );
  create index tally_entries_uncounted on tally_entries (campaign, id) where counted_in is null;
  -- An entry may be marked as counted, once; nothing else about it ever changes.
  create function keep_tally_entry() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or old.counted_in is not null or new.counted_in is null
       or (to_jsonb(new) - 'counted_in') <> (to_jsonb(old) - 'counted_in') then
      raise exception 'tally entries are append-only' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger keep_tally_entry before update or delete on tally_entries
    for each row execute function keep_tally_entry();
  create table tally_cells (
    campaign smallint not null references campaigns,
    day date not null,
    tier text not null,
    governorate text not null,
    locale text not null,
    source text not null,
    people integer not null,
    primary key (campaign, day, tier, governorate, locale, source)
  );
  create table goals_reached (
    campaign smallint not null references campaigns,
    goal integer not null,
    reached_at timestamptz not null default now(),
    primary key (campaign, goal)
  );
  create table recounts (
    day date primary key,
    repaired integer not null default 0,
    at timestamptz not null default now()
  );`;

import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Copies of campaigns and people, venues with their spaces and contacts, and events with all their versions. */
export class Schedule1796100010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(copies);
    await runner.query(venues);
    await runner.query(events);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const copies = `
  create table campaigns (
    slug text primary key,
    time_zone text not null,
    locales text[] not null,
    default_locale text not null,
    -- What pages and letters need of the roll-out: titles, regions, items.
    content jsonb not null,
    digest text not null
  );
  -- Who works on a campaign, as identity told it last.
  create table people (
    campaign text not null,
    staff uuid not null,
    -- Null once their part has ended: what they did stays theirs.
    role text check (role in ('admin', 'coordinator', 'volunteer', 'viewer')),
    joined boolean not null,
    locale text not null,
    person_key uuid not null,
    -- Name and address, sealed under the key.
    person text,
    told_at timestamptz not null,
    primary key (campaign, staff)
  );`;

const venues = `
  create table venues (
    id uuid primary key,
    campaign text not null references campaigns,
    -- Its code in the roll-out, for those that came with it.
    code text,
    kind text not null check (kind in ('school', 'mall', 'other')),
    -- By locale; at least one.
    names jsonb not null check (jsonb_typeof(names) = 'object' and names <> '{}'),
    address text not null default '',
    governorate text,
    district text,
    latitude numeric(8, 5) check (latitude between -90 and 90),
    longitude numeric(8, 5) check (longitude between -180 and 180),
    -- Its own clock, where that is not the campaign's.
    time_zone text,
    -- Days of ISO 8601: Monday is 1.
    weekend smallint[] not null default '{}' check (weekend <@ '{1,2,3,4,5,6,7}'),
    placeholder boolean not null default false,
    -- Whether it agreed beforehand to be told of a move instead of being asked again.
    agrees_to_moves boolean not null default false,
    owner uuid,
    version integer not null default 1,
    archived_at timestamptz,
    unique (campaign, code),
    unique (campaign, id),
    constraint a_point_has_both check ((latitude is null) = (longitude is null))
  );
  create table spaces (
    id uuid primary key,
    venue uuid not null references venues,
    name text not null,
    capacity integer check (capacity between 1 and 100000),
    archived_at timestamptz,
    unique (venue, id)
  );
  create unique index spaces_by_name on spaces (venue, lower(name)) where archived_at is null;
  -- Whom to ask there. A contact needs no e-mail address.
  create table contacts (
    id uuid primary key,
    venue uuid not null references venues,
    position text not null default '',
    locale text not null,
    has_email boolean not null,
    -- Name, e-mail and phone, sealed under the key; null once they are forgotten.
    person_key uuid not null,
    person text,
    made_at timestamptz not null default now(),
    constraint nobody_is_written_to_without_an_address check (person is not null or not has_email)
  );
  create index contacts_of_venue on contacts (venue, made_at);`;

/**
 * A space is taken from the beginning of setting up to the end of taking down; one event ends where the next begins.
 * Drafts and proposals may overlap: which of them is confirmed first has it.
 */
const events = `
  create table series (
    id uuid primary key,
    campaign text not null references campaigns,
    made_at timestamptz not null default now()
  );
  create table events (
    id uuid primary key,
    campaign text not null,
    kind text not null check (kind in ('conference', 'booth', 'other')),
    -- By locale; without one it is called by its kind and venue.
    titles jsonb not null default '{}' check (jsonb_typeof(titles) = 'object'),
    venue uuid not null,
    space uuid not null,
    state text not null default 'draft'
      check (state in ('draft', 'proposed', 'confirmed', 'under-way', 'done', 'cancelled')),
    -- As the clock on the wall there shows it, and the moment that this was when it was last computed.
    starts_wall timestamp not null,
    ends_wall timestamp not null,
    zone text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    setup_minutes smallint not null default 0 check (setup_minutes between 0 and 720),
    teardown_minutes smallint not null default 0 check (teardown_minutes between 0 and 720),
    occupied tstzrange not null,
    expected_visitors integer check (expected_visitors between 1 and 100000),
    owner uuid,
    series uuid references series,
    cancel_reason text check (char_length(cancel_reason) between 1 and 500),
    version integer not null default 1,
    -- RFC 5545, 3.8.7.4: grows with time, place and cancellation.
    sequence integer not null default 0,
    made_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    foreign key (campaign, venue) references venues (campaign, id),
    foreign key (venue, space) references spaces (venue, id),
    unique (campaign, id),
    constraint ends_after_it_starts check (starts_at < ends_at and starts_wall < ends_wall),
    constraint lasts_a_day_at_most check (ends_at <= starts_at + interval '24 hours'),
    constraint occupies_what_it_needs check (
      lower(occupied) = starts_at - make_interval(mins => setup_minutes)
      and upper(occupied) = ends_at + make_interval(mins => teardown_minutes)
      and lower_inc(occupied) and not upper_inc(occupied)),
    constraint a_cancelled_event_says_why check ((state = 'cancelled') = (cancel_reason is not null)),
    constraint one_event_a_space
      exclude using gist (space with =, occupied with &&) where (state in ('confirmed', 'under-way'))
  );
  create index events_of_campaign on events (campaign, starts_at, id);
  create index events_of_venue on events (venue, starts_at);
  create index events_of_series on events (series) where series is not null;
  -- What an event was, version by version: whoever changes an old one is shown what has changed since.
  create table event_versions (
    event uuid not null references events,
    version integer not null,
    at timestamptz not null default now(),
    -- Null for the system itself.
    by uuid,
    act text not null,
    event_then jsonb not null,
    primary key (event, version)
  );
  create function event_versions_stay() returns trigger language plpgsql as $$
    begin
      raise exception 'The versions of an event stay as they are.' using errcode = 'restrict_violation';
    end $$;
  create trigger event_versions_stay before update or delete or truncate on event_versions
    execute function event_versions_stay();`;

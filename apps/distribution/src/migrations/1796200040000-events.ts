import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Copies of agreed events and of venues, and what is kept for each event. */
export class Events1796200040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(copies);
    await runner.query(reservations);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const copies = `
  -- As the schedule told them last. They may be told before the roll-out of their campaign is applied here.
  create table events (
    event uuid primary key,
    campaign text not null,
    kind text not null check (kind in ('conference', 'booth', 'other')),
    venue uuid not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    expected_visitors integer,
    -- Of two, the higher is true.
    version integer not null,
    state text not null check (state in ('confirmed', 'reopened', 'cancelled', 'finished')),
    -- Until when what was reserved is kept for one that is agreed no longer.
    tentative_until timestamptz,
    -- What was announced last of what is missing, and how often something was.
    told text not null default '[]',
    decision integer not null default 0,
    unique (campaign, event),
    constraint only_the_reopened_are_tentative check ((state = 'reopened') = (tentative_until is not null))
  );
  create index events_ahead on events (campaign, ends_at) where state in ('confirmed', 'reopened');
  create table venues (
    venue uuid primary key,
    campaign text not null,
    names jsonb not null,
    governorate text,
    district text,
    latitude double precision,
    longitude double precision,
    archived boolean not null,
    version integer not null
  );
  -- How much of an item goes to an event; null where it is part of no kit.
  alter table items add column kit jsonb;
  alter table campaigns add column kit jsonb not null default '{"visitors": 300, "leadDays": 14}';`;

const reservations = `
  create table reservations (
    campaign text not null,
    event uuid not null,
    item text not null,
    language text not null,
    quantity integer not null check (quantity >= 0),
    -- What of it is at the event already, or came there.
    arrived integer not null default 0 check (arrived >= 0),
    -- What of it a place keeps for the event.
    promised integer not null default 0 check (promised >= 0),
    place uuid,
    missing integer not null generated always as (
      case when freed is null then greatest(quantity - arrived - promised, 0) else 0 end) stored,
    needed_by timestamptz not null,
    tentative boolean not null,
    -- Why nothing is kept any more.
    freed text check (freed in ('cancelled', 'finished', 'expired')),
    primary key (event, item, language),
    foreign key (campaign, event) references events (campaign, event),
    foreign key (campaign, item) references items (campaign, code),
    foreign key (campaign, place) references places (campaign, id),
    constraint what_is_promised_is_somewhere check ((promised > 0) = (place is not null)),
    constraint never_more_than_is_wanted check (promised <= greatest(quantity - arrived, 0)),
    constraint nothing_is_kept_of_the_freed check (freed is null or promised = 0)
  );
  create index reservations_kept on reservations (campaign, place, item, language) where promised > 0;
  create index reservations_open on reservations (campaign, needed_by) where freed is null;`;

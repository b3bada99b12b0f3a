import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Partners and schools, what they ask for, what they are given, and who signed for it. */
export class Requests1796200090000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(partners);
    await runner.query(requests);
    await runner.query(deliveries);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const partners = `
  -- What the page behind a link needs of the roll-out; it is applied once more.
  alter table campaigns add column titles jsonb not null default '{}', add column exit_address text,
    add column last_request integer not null default 0;
  update campaigns set digest = '';
  create table partners (
    id uuid primary key,
    campaign text not null references campaigns,
    kind text not null check (kind in ('partner', 'school')),
    -- Of an organisation, never of a person.
    name text not null check (char_length(name) between 1 and 240),
    -- The language in which it reads its link.
    locale text not null,
    -- Whom to call there, sealed under the key; null where nobody is named, or is forgotten.
    person_key uuid,
    person text,
    token_hash bytea check (octet_length(token_hash) = 32),
    link_ends_at timestamptz,
    -- What was done by its link since then.
    acts_since timestamptz not null default now(),
    acts integer not null default 0,
    version integer not null default 1,
    made_at timestamptz not null default now(),
    unique (campaign, id),
    constraint a_link_ends check ((token_hash is null) = (link_ends_at is null)),
    constraint a_contact_is_sealed check ((person is null) = (person_key is null))
  );
  create unique index one_partner_a_name on partners (campaign, lower(name));`;

const requests = `
  create table requests (
    id uuid primary key,
    campaign text not null,
    partner uuid not null,
    -- To speak of it on the phone; the campaign's first is 1.
    number integer not null check (number >= 1),
    -- What is asked twice with one key is asked once; the digest is of what was asked.
    key text not null check (char_length(key) between 1 and 160),
    digest bytea not null check (octet_length(digest) = 32),
    via text not null check (via in ('link', 'staff')),
    state text not null default 'asked' check (state in ('asked', 'approved', 'declined', 'taken-back', 'done')),
    needed_by date,
    purpose text check (char_length(purpose) between 1 and 1000),
    destination text check (char_length(destination) between 1 and 1000),
    -- What the partner reads: why it is less, or nothing.
    reason text check (char_length(reason) between 1 and 1000),
    version integer not null default 1,
    asked_at timestamptz not null default clock_timestamp(),
    recorded_by uuid,
    decided_at timestamptz,
    decided_by uuid,
    unique (campaign, id),
    unique (campaign, number),
    unique (campaign, key),
    foreign key (campaign, partner) references partners (campaign, id),
    constraint what_is_decided_was_decided check (state in ('asked', 'taken-back') or decided_at is not null),
    constraint a_no_has_its_reason check (state <> 'declined' or reason is not null)
  );
  create index requests_of_campaign on requests (campaign, asked_at desc, id desc);
  create index requests_of_partner on requests (partner, asked_at desc);
  create index requests_that_wait on requests (campaign) where state = 'asked';
  create table request_lines (
    id uuid primary key,
    campaign text not null,
    request uuid not null,
    position integer not null,
    item text not null,
    language text not null default '',
    asked bigint not null check (asked between 1 and 10000000),
    approved bigint check (approved >= 0),
    -- What left for them, less what came back or was broken or lost on its way: that is still owed.
    given bigint not null default 0 check (given >= 0),
    foreign key (campaign, request) references requests (campaign, id),
    foreign key (campaign, item) references items (campaign, code),
    constraint an_item_once unique (request, item, language),
    constraint never_more_than_asked check (approved <= asked),
    constraint never_more_than_approved check (given <= coalesce(approved, 0))
  );`;

const deliveries = `
  create table deliveries (
    -- What it moved: from a place to in-transit.
    movement uuid primary key references movements,
    campaign text not null,
    request uuid not null,
    place uuid not null,
    at timestamptz not null default clock_timestamp(),
    foreign key (campaign, request) references requests (campaign, id),
    foreign key (campaign, place) references places (campaign, id)
  );
  create index deliveries_of_request on deliveries (request);
  create table delivery_lots (
    delivery uuid not null references deliveries,
    line uuid not null references request_lines,
    lot uuid not null references lots,
    sent bigint not null check (sent >= 1),
    received bigint not null default 0 check (received >= 0),
    damaged bigint not null default 0 check (damaged >= 0),
    lost bigint not null default 0 check (lost >= 0),
    -- Taken in where it came from.
    returned bigint not null default 0 check (returned >= 0),
    primary key (delivery, line, lot),
    constraint never_more_than_was_sent check (received + damaged + lost + returned <= sent)
  );
  create index delivery_lots_of_line on delivery_lots (line);
  create table hand_overs (
    -- What it moved: from in-transit to handed-out, or back.
    movement uuid primary key references movements,
    campaign text not null,
    delivery uuid not null references deliveries,
    place text not null check (place in ('partner', 'sender')),
    via text not null check (via in ('link', 'staff')),
    at timestamptz not null default clock_timestamp(),
    -- The name of whoever signed, sealed under the key; null where nobody did, or is forgotten.
    person_key uuid,
    person text,
    constraint a_name_is_sealed check ((person is null) = (person_key is null))
  );
  create index hand_overs_of_delivery on hand_overs (delivery);
  create table hand_over_lines (
    hand_over uuid not null references hand_overs,
    line uuid not null references request_lines,
    whole bigint not null check (whole >= 0),
    damaged bigint not null check (damaged >= 0),
    lost bigint not null check (lost >= 0),
    primary key (hand_over, line),
    constraint something_was_told check (whole + damaged + lost >= 1)
  );`;

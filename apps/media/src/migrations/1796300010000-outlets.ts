import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Who can carry a campaign: its channels, the outlets of each, and the frames that an outlet has outdoors. */
export class Outlets1796300010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table campaigns (
        slug text primary key,
        time_zone text not null,
        locales text[] not null,
        default_locale text not null,
        digest text not null
      );
      create table channels (
        campaign text not null references campaigns,
        code text not null,
        kind text not null check (kind in ('outdoor', 'print', 'broadcast', 'online')),
        names jsonb not null,
        position integer not null,
        primary key (campaign, code)
      );
      create table outlets (
        id uuid primary key,
        campaign text not null references campaigns,
        channel text not null,
        names jsonb not null,
        -- Those that its readers, viewers or passers-by read or hear.
        languages text[] not null check (cardinality(languages) > 0),
        website text not null default '',
        -- Whom to call there: {name, email, phone}, sealed.
        person_key uuid,
        person text,
        version integer not null default 1,
        made_at timestamptz not null default now(),
        -- Not offered any more; what was booked there stays.
        closed_at timestamptz,
        unique (campaign, id),
        foreign key (campaign, channel) references channels (campaign, code),
        constraint a_contact_has_its_key check ((person_key is null) = (person is null))
      );
      create index outlets_of_channel on outlets (campaign, channel);
      -- What an outlet asks for one unit of a format, from a day on until another.
      create table rates (
        id uuid primary key,
        campaign text not null,
        outlet uuid not null,
        unit text not null check (unit in ('frame-week', 'page', 'spot', 'day', 'week', 'thousand', 'post')),
        format text not null,
        price numeric(16, 2) not null check (price >= 0),
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        valid_from date not null,
        valid_until date,
        made_at timestamptz not null default now(),
        foreign key (campaign, outlet) references outlets (campaign, id),
        constraint ends_after_it_begins check (valid_until is null or valid_until >= valid_from)
      );
      create index rates_of_outlet on rates (outlet);
      -- Billboard frames: where each stands, and what the municipality allows there.
      create table sites (
        id uuid primary key,
        campaign text not null,
        outlet uuid not null,
        -- As the outlet numbers it.
        code text not null,
        names jsonb not null,
        governorate text,
        latitude numeric(8, 5) check (latitude between -90 and 90),
        longitude numeric(8, 5) check (longitude between -180 and 180),
        width_cm integer check (width_cm between 1 and 100000),
        height_cm integer check (height_cm between 1 and 100000),
        -- The direction its face looks to, in degrees from north, clockwise.
        facing smallint check (facing between 0 and 359),
        is_lit boolean not null default false,
        licence text not null default '',
        licence_until date,
        -- Number of OpenOOH's venue taxonomy.
        venue_type integer check (venue_type > 0),
        version integer not null default 1,
        made_at timestamptz not null default now(),
        closed_at timestamptz,
        unique (campaign, id),
        unique (outlet, code),
        foreign key (campaign, outlet) references outlets (campaign, id),
        constraint a_point_has_both check ((latitude is null) = (longitude is null)),
        constraint a_face_has_both check ((width_cm is null) = (height_cm is null))
      );
      create index sites_of_campaign on sites (campaign);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

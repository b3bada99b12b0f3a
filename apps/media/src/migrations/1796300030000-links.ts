import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Tracked links, and how often each was followed. The roll-out is applied once more, for its links. */
export class Links1796300030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- In which order campaigns came: whoever typed a code that is none is led to the first.
      alter table campaigns add column number integer generated always as identity;
      -- What codes to scan are printed in.
      alter table campaigns add column blue text not null default '#0b5fa5' check (blue ~ '^#[0-9a-f]{6}$');
      -- The code alone is the key: whoever types it does not say which campaign is meant.
      create table links (
        code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(code) <= 64),
        campaign text not null references campaigns,
        kind text not null check (kind in ('billboard', 'magazine', 'newspaper', 'tv', 'radio', 'website',
                                           'social', 'booth', 'school', 'partner', 'brochure', 'other')),
        -- The language of what it is printed on, if of one.
        locale text,
        names jsonb not null,
        medium text not null default 'any' check (medium in ('scan', 'typed', 'any')),
        -- What it is for, if that is known: one of them.
        placement uuid,
        event uuid,
        partner text not null default '',
        made_by text not null check (made_by in ('rollout', 'staff')),
        version integer not null default 1,
        made_at timestamptz not null default now(),
        -- Printed no more. What hangs somewhere leads on.
        ended_at timestamptz,
        -- Of the last change: processes read what is newer than what they know.
        changed_at timestamptz not null default clock_timestamp(),
        constraint for_one_thing check (num_nonnulls(placement, event, nullif(partner, '')) <= 1)
      );
      create index links_of_campaign on links (campaign);
      create index links_changed on links (changed_at);
      -- How many people came by a link on a day of its campaign; nothing about them.
      create table visits (
        code text not null references links,
        day date not null,
        count integer not null check (count > 0),
        primary key (code, day)
      );
      update campaigns set digest = '';`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

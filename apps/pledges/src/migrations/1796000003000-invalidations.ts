import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Pledges that staff have set aside as not valid: which, why, by whom, and taken back when. */
export class Invalidations1796000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(invalidations);
    await runner.query(pledges);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const invalidations = `
  -- done_at is null while there are pledges left to set aside, or to take back.
  create table invalidations (
    id uuid primary key,
    campaign smallint not null references campaigns,
    by text not null,
    reason text not null check (char_length(reason) between 1 and 500),
    filter jsonb not null,
    fingerprint text not null,
    pledges integer not null,
    counted integer not null,
    at timestamptz not null default now(),
    undone_at timestamptz,
    undone_by text,
    done_at timestamptz,
    check ((undone_at is null) = (undone_by is null))
  );
  create index invalidations_of_campaign on invalidations (campaign, at, id);
  create index invalidations_left on invalidations (at) where done_at is null;
  -- Those it was said of. tier is where the pledge stood in the count and was taken from; null is nowhere.
  create table invalidated_pledges (
    invalidation uuid not null references invalidations,
    pledge uuid not null,
    state text not null default 'chosen' check (state in ('chosen', 'invalid', 'left', 'valid')),
    tier text check (tier in ('confirmed', 'witnessed')),
    primary key (invalidation, pledge)
  );
  create index invalidated_pledges_left on invalidated_pledges (invalidation, state, pledge);`;

const pledges = `
  alter table pledges
    add column invalidated_by uuid references invalidations,
    -- Whoever signs after a "this was not me" is somebody else.
    add constraint the_disowned_are_not_invalid check (state <> 'disowned' or invalidated_by is null);
  create index pledges_invalid on pledges (campaign, signed_at, id) include (state, channel, counts)
    where invalidated_by is not null;`;

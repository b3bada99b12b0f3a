import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Events whose time on the wall is at another moment by the zone data of today than when they were stored. */
export class ZoneMoves1796100160002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table zone_moves (
        event uuid primary key references events,
        campaign text not null references campaigns,
        -- Of the event as it was looked at.
        version integer not null,
        -- The moments by the zone data of today; null where the clocks there never show such a time any more.
        starts_at timestamptz,
        ends_at timestamptz,
        found_at timestamptz not null default now(),
        constraint both_or_none check ((starts_at is null) = (ends_at is null))
      );
      create index zone_moves_of_campaign on zone_moves (campaign)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Letters on paper, as they were photographed or scanned. */
export class Scans1796100190200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table scans (
        id uuid primary key,
        campaign text not null,
        event uuid not null,
        about text not null check (about in ('answer', 'approval', 'other')),
        kind text not null check (kind in ('pdf', 'jpeg', 'png')),
        bytes integer not null check (bytes between 1 and 5242880),
        sha256 bytea not null check (octet_length(sha256) = 32),
        -- It shows names and signatures. Null once it is gone.
        sealed text,
        by uuid,
        at timestamptz not null default now(),
        gone_at timestamptz,
        foreign key (campaign, event) references events (campaign, id),
        constraint gone_or_there check ((sealed is null) = (gone_at is not null))
      );
      create index scans_of_event on scans (event);
      create unique index one_scan_of_a_file on scans (event, sha256) where gone_at is null;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

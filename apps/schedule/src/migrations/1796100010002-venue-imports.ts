import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Files that venues were taken from: the same file, sent again, brings nothing twice. */
export class VenueImports1796100010002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table venue_imports (
        campaign text not null references campaigns,
        -- SHA-256 of the file as it came.
        digest bytea not null check (octet_length(digest) = 32),
        venues integer not null,
        at timestamptz not null default now(),
        primary key (campaign, digest)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Share cards, print files and recordings, as their roll-out brought them: every process serves the same. */
export class CampaignFiles1766100004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table campaign_files (
        campaign smallint not null references campaigns,
        name text not null check (name ~ '^[a-z-]+[.](png|pdf|mp3|m4a|ogg)$'),
        type text not null,
        body bytea not null check (octet_length(body) between 1 and 8000000),
        sha256 bytea not null generated always as (sha256(body)) stored,
        made_from text,
        primary key (campaign, name)
      )`);
    // They are compressed already; kept as they are, a slice is read without the rest.
    await runner.query('alter table campaign_files alter column body set storage external');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table campaign_files');
  }
}

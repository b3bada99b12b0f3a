import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What the forecast proposed and somebody drafted. */
export class Proposals1796200080000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table proposals (
        campaign text not null,
        -- Of what was proposed: asked twice, it is one transfer.
        digest bytea not null check (octet_length(digest) = 32),
        transfer uuid not null,
        primary key (campaign, digest),
        foreign key (campaign, transfer) references transfers (campaign, id)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

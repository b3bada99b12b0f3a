import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Staff read the pledges of a campaign by pages, the newest first: all, of one source, or of a rare state. */
export class Newest1796000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index pledges_newest on pledges (campaign, signed_at, id)');
    await runner.query(`
      create index pledges_of_source on pledges (campaign, source, signed_at, id)
        where source is not null`);
    await runner.query(`
      create index pledges_aside on pledges (campaign, state, signed_at, id)
        where state <> 'pending' and state <> 'confirmed'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

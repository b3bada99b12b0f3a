import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/**
 * How many wait is counted from the index alone: staff ask it with every look at the figures. In the place of the
 * index that is there, so that signing writes no more than before.
 */
export class Waiting1796000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index pledges_waiting on pledges (asked_at) include (campaign, channel, counts)
        where state = 'pending'`);
    await runner.query('drop index pledges_unconfirmed');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

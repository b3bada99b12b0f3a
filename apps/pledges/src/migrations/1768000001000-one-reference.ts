import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** A pledge refers to a statement, and the statement to its campaign: to look for the campaign again says no more. */
export class OneReference1768000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table pledges drop constraint pledges_campaign_fkey');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

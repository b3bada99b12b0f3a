import type { MigrationInterface, QueryRunner } from '@blueheart/database';
import { movesTable } from '@blueheart/ownership';

/** What was moved from whom to whom, and with which words. */
export class Ownership1796100130000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(moves);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const moves = `${movesTable}
  create index events_of_owner on events (campaign, owner) where state not in ('done', 'cancelled');
  create index venues_of_owner on venues (campaign, owner) where archived_at is null;`;

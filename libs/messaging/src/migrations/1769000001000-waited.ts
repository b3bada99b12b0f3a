import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** How many seconds an early event has waited while its hearer was there; what an older release parks begins anew. */
export class Waited1769000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table shipments add column waited real not null default 0');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

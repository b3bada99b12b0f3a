import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Nothing new is made of an item that the roll-out has dropped. */
export class DroppedItems1796300200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whether the roll-out names it; one that it has dropped stays, with what was made of it.
      alter table items add column offered boolean not null default true;
      -- Which ones it has dropped so far is learned when it is applied next.
      update campaigns set digest = '';`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

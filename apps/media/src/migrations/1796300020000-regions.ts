import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** The governorates of a campaign, which say where its frames stand. */
export class Regions1796300020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Codes, in the roll-out's order; it is applied once more.
      alter table campaigns add column governorates text[] not null default '{}';
      update campaigns set digest = '';`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What makes good can be declined or given up itself: then something else makes good. */
export class MakeGoods1796300140000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table placements drop constraint placements_makes_good_key;
      create unique index made_good_once on placements (makes_good) where state not in ('declined', 'cancelled');`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Production orders that somebody asked for where texts are approved: each once. */
export class Prints1796200150000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table orders add column print uuid;
      create unique index orders_of_prints on orders (campaign, print) where print is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Who hears what, for relays of every release that runs: each adds what it knows (ways.ts). */
export class Ways1768000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ways (
        type text not null,
        hearer text,
        unique nulls not distinct (type, hearer)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

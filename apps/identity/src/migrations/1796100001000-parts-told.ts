import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Other services keep copies of what staff are in a campaign; whoever was there before is told of once. */
export class PartsTold1796100001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table told_once (what text primary key, at timestamptz not null default now())`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

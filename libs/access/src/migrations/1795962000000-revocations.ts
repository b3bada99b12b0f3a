import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** A row for each session or person whose tokens ended before their time; none when all of them are over anyway. */
export class Revocations1795962000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table revocations (
        id uuid primary key,
        -- Tokens issued until then are void.
        at timestamptz not null,
        -- Until then one of them could still be good.
        until timestamptz not null
      )`);
    await runner.query('create index revocations_by_end on revocations (until)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

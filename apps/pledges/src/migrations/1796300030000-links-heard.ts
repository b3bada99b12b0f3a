import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Tracked links are heard of. What came with a roll-out before that is older than any news. */
export class LinksHeard1796300030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table links add column version integer not null default 0');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

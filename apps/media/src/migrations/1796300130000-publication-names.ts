import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Publications are called otherwise, by one at a time. */
export class PublicationNames1796300130000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table publications add column version integer not null default 1`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

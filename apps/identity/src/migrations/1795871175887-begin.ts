import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** The first tables of this service. */
export class Begin1795871175887 implements MigrationInterface {
  async up(_runner: QueryRunner): Promise<void> {}

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

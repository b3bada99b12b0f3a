import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Keys with an end of their own: those of a last letter, should nobody say that it was sent. */
export class FarewellKeys1766100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table data_keys add column ends_at timestamptz');
    await runner.query(
      'create index data_keys_ending on data_keys (ends_at) where ends_at is not null',
    );
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}

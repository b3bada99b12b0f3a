import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** One row a person. Deleting it is the erasure. */
export class DataKeys1766000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table data_keys (
        id uuid primary key,
        wrapped text not null check (octet_length(wrapped) between 60 and 400),
        made_at timestamptz not null default now()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table data_keys');
  }
}

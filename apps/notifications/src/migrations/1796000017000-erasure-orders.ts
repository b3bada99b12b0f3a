import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Erasures that were asked for by letter, while letters are still on their way or our own mailbox still has some. */
export class ErasureOrders1796000017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table erasure_orders (
        erasure uuid primary key,
        person_key uuid not null,
        last_letter_key uuid,
        heard_at timestamptz not null default now()
      )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

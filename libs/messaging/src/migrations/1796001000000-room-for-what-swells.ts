import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/**
 * What `Outbox` lets through by its text, 128 kB, has room as jsonb, which is up to six times as large. The limit is
 * still there for statements that write their own rows.
 */
export class RoomForWhatSwells1796001000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table outbox drop constraint outbox_payload_check,
         add constraint outbox_payload_check check (pg_column_size(payload) <= 1048576)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

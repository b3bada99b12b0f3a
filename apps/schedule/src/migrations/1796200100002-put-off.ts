import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** A reminder whose letter cannot be ordered lets those behind it go first. */
export class PutOff1796200100002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reminders
        -- How often it failed, and until when it is not tried again.
        add failures integer not null default 0,
        add put_off_until timestamptz`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

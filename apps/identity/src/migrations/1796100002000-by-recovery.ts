import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** A session may begin by a recovery code, and says so. */
export class ByRecovery1796100002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sessions drop constraint sessions_via_check;
      alter table sessions add constraint sessions_via_check
        check (via in ('password', 'recovery', 'link', 'code', 'invitation', 'pin'));`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

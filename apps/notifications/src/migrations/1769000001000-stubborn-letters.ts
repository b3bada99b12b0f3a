import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** How often our own mailbox has failed to give up a letter: the next try waits longer. */
export class StubbornLetters1769000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table mailbox_erasures add column failures smallint not null default 0 check (failures >= 0)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mailbox_erasures drop column failures');
  }
}

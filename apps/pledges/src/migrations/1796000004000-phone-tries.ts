import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** How often somebody of the staff typed in a code that nobody was shown, within the hour: so that none is guessed. */
export class PhoneTries1796000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table phone_tries (
        id bigint generated always as identity primary key,
        by text not null,
        at timestamptz not null default now()
      )`);
    await runner.query('create index phone_tries_of_one on phone_tries (by, at)');
    await runner.query('create index phone_tries_past on phone_tries (at)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** How often somebody of the staff looked at who signed, within a day: so that nobody copies the list by hand or program. */
export class Looks1796000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table looks (
        id bigint generated always as identity primary key,
        by text not null,
        at timestamptz not null default now(),
        -- Past the limit: it is kept for the note of it, and counts against nobody.
        refused boolean not null
      )`);
    await runner.query('create index looks_of_one on looks (by, refused, at)');
    await runner.query('create index looks_past on looks (at)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

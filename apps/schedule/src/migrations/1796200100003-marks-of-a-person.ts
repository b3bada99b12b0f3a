import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What phones say of one person is found without reading what they say of everybody. */
export class MarksOfAPerson1796200100003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index booth_entries_of_person on booth_entries (((more ->> 'person')::uuid))
        where kind in ('check-in', 'check-out')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

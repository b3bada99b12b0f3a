import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Where visits by very many codes are noted, a row a second, before they are added up. */
export class VisitJournal1796300120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table visit_journal (
        id bigint generated always as identity primary key,
        at timestamptz not null default now(),
        -- Of links, and how many came by each, with a space between: as little work as can be while people arrive.
        codes text not null,
        counts text not null
      );`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

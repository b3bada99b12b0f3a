import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Where visits by very many codes are noted, a row a second, before they are added up. */
export class VisitJournal1796300120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table visit_journal (
        id bigint generated always as identity primary key,
        at timestamptz not null default now(),
        -- Of links, and how many came by each: equally many of both.
        codes text[] not null,
        counts integer[] not null check (cardinality(counts) = cardinality(codes))
      );`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

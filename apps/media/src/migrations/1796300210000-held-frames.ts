import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What is completed has its frame until its flight is over, and drafts that want the same one are told of each other. */
export class HeldFrames1796300210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index placements_at_site;
      create index placements_at_site on placements (site, flight_from)
        where site is not null
          and state in ('draft', 'optioned', 'booked', 'artwork-sent', 'live', 'completed');`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

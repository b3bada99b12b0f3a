import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What of a kit is on its way to its event is not missing there. */
export class Kits1796200160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(coming);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const coming = `
  -- What was sent to the event, is not held back and has not come yet.
  alter table reservations add column coming integer not null default 0 check (coming >= 0), drop column missing;
  alter table reservations add column missing integer not null generated always as (
    case when freed is null then greatest(quantity - arrived - coming - promised, 0) else 0 end) stored;`;

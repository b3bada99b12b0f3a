import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What of a kit is on its way to its event is not missing there, and what the roll-out has dropped is in none. */
export class Kits1796200160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(coming);
    await runner.query(offered);
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

const offered = `
  -- Whether the roll-out names it; one that it has dropped stays, with what there is of it.
  alter table items add column offered boolean not null default true;
  -- Which ones it has dropped so far is learned when it is applied next.
  update campaigns set digest = '';`;

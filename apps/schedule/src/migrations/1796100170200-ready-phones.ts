import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What phones have found when they looked whether they are ready for a day at a booth; the last word of each. */
export class ReadyPhones1796100170200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ready_phones (
        campaign text not null references campaigns (slug),
        device uuid not null,
        by uuid not null,
        checks jsonb not null,
        battery smallint check (battery between 0 and 100),
        reported_at timestamptz not null default now(),
        primary key (campaign, device)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

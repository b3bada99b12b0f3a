import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Classes that took part, as the schedule told it last: the pupils of each are counted as tallied. */
export class TalliedClasses1796100180010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tallied_classes (
        class uuid primary key,
        campaign smallint not null references campaigns,
        people integer not null check (people between 0 and 200),
        governorate text not null,
        locale text not null,
        -- Of two announcements the one of the higher revision is true, whichever comes first.
        revision integer not null
      )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

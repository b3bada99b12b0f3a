import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Who speaks at an event: people of other houses, who are called in the morning. */
export class Speakers1796100190300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table speakers (
        id uuid primary key,
        campaign text not null,
        event uuid not null,
        -- As what they speak: "Judge". Nobody is named by it.
        position text not null,
        person_key uuid not null,
        -- Name, e-mail and phone, sealed under the key; null once they are forgotten.
        person text,
        made_at timestamptz not null default now(),
        forgotten_at timestamptz,
        foreign key (campaign, event) references events (campaign, id),
        constraint nothing_is_left_of_the_forgotten check ((person is null) = (forgotten_at is not null))
      );
      create index speakers_of_event on speakers (event, made_at) where forgotten_at is null`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What is to be done next about an event, by whom and until when: most venues answer by phone. */
export class NextSteps1796100150000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table next_steps (
        id uuid primary key,
        campaign text not null references campaigns,
        event uuid not null references events,
        what text not null check (char_length(what) between 1 and 1600),
        due date not null,
        -- Of the staff; null where nobody has taken it yet.
        owner uuid,
        at timestamptz not null default now(),
        -- Null for a program.
        by uuid,
        done_at timestamptz,
        done_by uuid,
        constraint who_is_done_has_done_it check (done_by is null or done_at is not null)
      );
      create index next_steps_of_event on next_steps (event, due)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

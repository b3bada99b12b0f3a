import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What an event was like, kept under a name to plan others by: no place, no day, no person. */
export class Templates1796100190100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table templates (
        id uuid primary key,
        campaign text not null references campaigns (slug),
        name text not null,
        -- Kind, titles, length, shifts, programme: minutes from the event's beginning instead of moments.
        body jsonb not null,
        made_by uuid,
        made_at timestamptz not null default now(),
        removed_at timestamptz
      );
      create unique index one_template_a_name on templates (campaign, lower(name)) where removed_at is null`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

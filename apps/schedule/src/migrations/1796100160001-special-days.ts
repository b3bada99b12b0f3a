import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Public holidays, exams and the fast: what the roll-out says of them, and what was decided here since. */
export class SpecialDays1796100160001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table special_days (
        id uuid primary key,
        campaign text not null references campaigns,
        -- Which of them, and of which year, as the roll-out calls it.
        code text not null,
        key text not null,
        kind text not null check (kind in ('holiday', 'exams', 'ramadan')),
        names jsonb not null check (jsonb_typeof(names) = 'object' and names <> '{}'),
        -- Days of the campaign's calendar; both are among them.
        starts date not null,
        ends date not null,
        provisional boolean not null,
        version integer not null default 1,
        -- Null while it is as the roll-out has it.
        decided_at timestamptz,
        decided_by uuid,
        -- When somebody looked at the events that this hit.
        seen_at timestamptz,
        unique (campaign, code, key),
        constraint ends_no_earlier check (starts <= ends),
        constraint lasts_a_quarter_at_most check (ends - starts <= 92),
        constraint what_is_decided_is_not_provisional check (decided_at is null or not provisional),
        constraint seen_after_a_decision check (seen_at is null or decided_at is not null)
      );
      create index special_days_of_campaign on special_days (campaign, starts)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

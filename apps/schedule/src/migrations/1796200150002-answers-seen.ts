import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** That somebody of the team has taken note of what a venue answered by its link. */
export class AnswersSeen1796200150002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table proposals
        add column seen_at timestamptz,
        -- Null for a program.
        add column seen_by uuid,
        add constraint only_an_answer_is_seen check (seen_at is null or answer is not null),
        add constraint seen_by_somebody_at_some_time check (seen_by is null or seen_at is not null);
      create index proposals_answered on proposals (campaign, answered_at) where answered_via = 'link' and seen_at is null`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

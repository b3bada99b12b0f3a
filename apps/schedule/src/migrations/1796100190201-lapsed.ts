import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Other times that a venue suggested and nobody decided about are not open for ever. */
export class Lapsed1796100190201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table proposals
        drop constraint proposals_ended_check,
        add constraint proposals_ended_check check (ended in ('changed', 'cancelled', 'expired', 'lapsed')),
        add constraint only_a_suggestion_lapses check (coalesce(ended, '') <> 'lapsed' or answer is not distinct from 'suggested');
      create index proposals_suggested on proposals (answered_at) where answer = 'suggested' and ended is null`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

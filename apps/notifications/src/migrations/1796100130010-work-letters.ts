import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Letters to staff about work that was moved to them, which tell how much of what. */
export class WorkLetters1796100130010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table letters
        drop constraint letters_template_check,
        add constraint letters_template_check check (template in ('pledge-confirm', 'already-signed',
          'pledge-reminder', 'my-pledge', 'pledge-code', 'withdrawn', 'deleted', 'disowned',
          'staff-invitation', 'staff-sign-in', 'staff-reset', 'staff-changed', 'staff-work-moved', 'venue-asked',
          'staff-shift-tomorrow', 'staff-shift-today', 'staff-shift-after', 'staff-shift-changed',
          'staff-shift-cancelled', 'staff-shift-offer')),
        drop constraint only_some_tell_facts,
        add constraint only_some_tell_facts check (
          (template like 'venue-%' or template like 'staff-shift-%' or template = 'staff-work-moved')
            = (facts is not null)),
        drop constraint unsent_letters_know_their_reader,
        add constraint unsent_letters_know_their_reader check (state not in ('queued', 'sending')
          or (person is not null and (tokens is not null
            or template in ('deleted', 'disowned', 'staff-changed', 'staff-shift-cancelled', 'staff-work-moved'))))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Letters to staff that say that they are on a shift, or off it. */
export class Invitations1796100160010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table letters
        drop constraint letters_template_check,
        add constraint letters_template_check check (template in ('pledge-confirm', 'already-signed',
          'pledge-reminder', 'my-pledge', 'pledge-code', 'withdrawn', 'deleted', 'disowned',
          'staff-invitation', 'staff-sign-in', 'staff-reset', 'staff-changed', 'staff-work-moved', 'venue-asked',
          'staff-shift-tomorrow', 'staff-shift-today', 'staff-shift-after', 'staff-shift-changed',
          'staff-shift-cancelled', 'staff-shift-offer', 'staff-shift-on', 'staff-shift-off')),
        drop constraint unsent_letters_know_their_reader,
        add constraint unsent_letters_know_their_reader check (state not in ('queued', 'sending')
          or (person is not null and (tokens is not null
            or template in ('deleted', 'disowned', 'staff-changed', 'staff-work-moved', 'staff-shift-cancelled',
              'staff-shift-off'))))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

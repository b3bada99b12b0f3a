import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Letters to staff about an event that they have: something happened at it, or its venue has answered. */
export class EventLetters1796200150010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table letters
        drop constraint letters_template_check,
        add constraint letters_template_check check (template in ('pledge-confirm', 'already-signed',
          'pledge-reminder', 'my-pledge', 'pledge-code', 'withdrawn', 'deleted', 'disowned',
          'staff-invitation', 'staff-sign-in', 'staff-reset', 'staff-changed', 'staff-work-moved',
          'staff-event-incident', 'staff-event-accepted', 'staff-event-declined', 'staff-event-suggested',
          'venue-asked', 'partner-answered', 'staff-shift-tomorrow', 'staff-shift-today', 'staff-shift-after',
          'staff-shift-changed', 'staff-shift-cancelled', 'staff-shift-offer', 'staff-shift-on', 'staff-shift-off')),
        drop constraint only_some_tell_facts,
        add constraint only_some_tell_facts check (
          (template like 'venue-%' or template like 'partner-%' or template like 'staff-shift-%'
            or template like 'staff-event-%' or template = 'staff-work-moved') = (facts is not null)),
        drop constraint unsent_letters_know_their_reader,
        add constraint unsent_letters_know_their_reader check (state not in ('queued', 'sending')
          or (person is not null and (tokens is not null or template like 'staff-event-%'
            or template in ('deleted', 'disowned', 'staff-changed', 'staff-work-moved', 'staff-shift-cancelled',
              'staff-shift-off', 'partner-answered'))))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

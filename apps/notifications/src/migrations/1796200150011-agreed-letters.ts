import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Letters to venues that say what is agreed. They carry no way in: there is nothing left to answer. */
export class AgreedLetters1796200150011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table letters
        drop constraint letters_template_check,
        add constraint letters_template_check check (template in ('pledge-confirm', 'already-signed',
          'pledge-reminder', 'my-pledge', 'pledge-code', 'withdrawn', 'deleted', 'disowned',
          'staff-invitation', 'staff-sign-in', 'staff-reset', 'staff-changed', 'staff-work-moved',
          'staff-event-incident', 'staff-event-accepted', 'staff-event-declined', 'staff-event-suggested',
          'venue-asked', 'venue-agreed', 'partner-answered', 'staff-shift-tomorrow', 'staff-shift-today',
          'staff-shift-after', 'staff-shift-changed', 'staff-shift-cancelled', 'staff-shift-offer', 'staff-shift-on', 'staff-shift-off')),
        drop constraint unsent_letters_know_their_reader,
        add constraint unsent_letters_know_their_reader check (state not in ('queued', 'sending')
          or (person is not null and (tokens is not null or template like 'staff-event-%'
            or template in ('deleted', 'disowned', 'staff-changed', 'staff-work-moved', 'staff-shift-cancelled',
              'staff-shift-off', 'partner-answered', 'venue-agreed')))),
        drop constraint only_some_are_about_something,
        add constraint only_some_are_about_something check (case template
          when 'pledge-confirm' then about is null or about in ('signed', 'witnessed')
          when 'staff-invitation' then coalesce(about in ('admin', 'coordinator', 'volunteer', 'viewer'), false)
          when 'staff-changed' then coalesce(about in ('password', 'second-factor', 'recovery-codes'), false)
          when 'venue-asked' then coalesce(about in ('first', 'again'), false)
          when 'venue-agreed' then coalesce(about in ('agreed', 'moved'), false)
          when 'partner-answered' then coalesce(about in ('approved', 'declined', 'changed', 'sent'), false)
          else about is null end)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

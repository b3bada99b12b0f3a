import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Letters to partners, about a request: how it is answered, and what has left for them. They lead nowhere. */
export class PartnerLetters1796100210010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table letters
        add column request uuid,
        drop constraint letters_template_check,
        add constraint letters_template_check check (template in ('pledge-confirm', 'already-signed',
          'pledge-reminder', 'my-pledge', 'pledge-code', 'withdrawn', 'deleted', 'disowned',
          'staff-invitation', 'staff-sign-in', 'staff-reset', 'staff-changed', 'staff-work-moved', 'venue-asked',
          'partner-answered', 'staff-shift-tomorrow', 'staff-shift-today', 'staff-shift-after',
          'staff-shift-changed', 'staff-shift-cancelled', 'staff-shift-offer', 'staff-shift-on', 'staff-shift-off')),
        drop constraint for_a_pledge_for_staff_or_for_a_venue,
        add constraint for_a_pledge_for_staff_a_venue_or_a_partner
          check (num_nonnulls(pledge, staff, proposal, request) = 1),
        add constraint partner_letters_are_for_partners check ((template like 'partner-%') = (request is not null)),
        drop constraint only_some_tell_facts,
        add constraint only_some_tell_facts check (
          (template like 'venue-%' or template like 'partner-%' or template like 'staff-shift-%'
            or template = 'staff-work-moved') = (facts is not null)),
        add constraint partner_letters_carry_no_tokens check (template not like 'partner-%' or tokens is null),
        drop constraint unsent_letters_know_their_reader,
        add constraint unsent_letters_know_their_reader check (state not in ('queued', 'sending')
          or (person is not null and (tokens is not null
            or template in ('deleted', 'disowned', 'staff-changed', 'staff-work-moved', 'staff-shift-cancelled',
              'staff-shift-off', 'partner-answered')))),
        drop constraint only_some_are_about_something,
        add constraint only_some_are_about_something check (case template
          when 'pledge-confirm' then about is null or about in ('signed', 'witnessed')
          when 'staff-invitation' then coalesce(about in ('admin', 'coordinator', 'volunteer', 'viewer'), false)
          when 'staff-changed' then coalesce(about in ('password', 'second-factor', 'recovery-codes'), false)
          when 'venue-asked' then coalesce(about in ('first', 'again'), false)
          when 'partner-answered' then coalesce(about in ('approved', 'declined', 'changed', 'sent'), false)
          else about is null end)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Letters to venues, about a proposal; and what a letter tells that is neither a campaign's nor a person's. */
export class VenueLetters1796100020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table letters
        add column proposal uuid,
        add column facts jsonb,
        drop constraint letters_template_check,
        add constraint letters_template_check check (template in ('pledge-confirm', 'already-signed',
          'pledge-reminder', 'my-pledge', 'pledge-code', 'withdrawn', 'deleted', 'disowned',
          'staff-invitation', 'staff-sign-in', 'staff-reset', 'staff-changed', 'venue-asked')),
        drop constraint for_a_pledge_or_for_staff,
        add constraint for_a_pledge_for_staff_or_for_a_venue check (num_nonnulls(pledge, staff, proposal) = 1),
        add constraint venue_letters_are_for_venues check ((template like 'venue-%') = (proposal is not null)),
        add constraint only_some_tell_facts check ((template like 'venue-%') = (facts is not null)),
        drop constraint only_some_are_about_something,
        add constraint only_some_are_about_something check (case template
          when 'staff-invitation' then coalesce(about in ('admin', 'coordinator', 'volunteer', 'viewer'), false)
          when 'staff-changed' then coalesce(about in ('password', 'second-factor', 'recovery-codes'), false)
          when 'venue-asked' then coalesce(about in ('first', 'again'), false)
          else about is null end)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

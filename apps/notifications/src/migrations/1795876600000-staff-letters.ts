import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Letters to staff, who have no pledge; they are taken in hand before all others. */
export class StaffLetters1795876600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table letters
        add column staff uuid,
        add column about text,
        alter column pledge drop not null,
        drop constraint letters_template_check,
        add constraint letters_template_check check (template in ('pledge-confirm', 'already-signed',
          'pledge-reminder', 'my-pledge', 'pledge-code', 'withdrawn', 'deleted', 'disowned',
          'staff-invitation', 'staff-sign-in', 'staff-reset', 'staff-changed')),
        add constraint for_a_pledge_or_for_staff check (num_nonnulls(pledge, staff) = 1),
        add constraint staff_letters_are_for_staff check ((template like 'staff-%') = (staff is not null)),
        add constraint only_some_are_about_something check (case template
          when 'staff-invitation' then coalesce(about in ('admin', 'coordinator', 'volunteer', 'viewer'), false)
          when 'staff-changed' then coalesce(about in ('password', 'second-factor', 'recovery-codes'), false)
          else about is null end),
        drop constraint unsent_letters_know_their_reader,
        add constraint unsent_letters_know_their_reader check (state not in ('queued', 'sending')
          or (person is not null and (tokens is not null or template in ('deleted', 'disowned', 'staff-changed'))))`);
    // In the order in which they are taken in hand.
    await runner.query(
      `create index letters_in_turn on letters ((staff is null), id) where state = 'queued'`,
    );
    await runner.query('drop index letters_queued');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

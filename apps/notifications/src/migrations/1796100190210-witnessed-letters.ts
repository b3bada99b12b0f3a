import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** The letter that asks to confirm says something else to whoever signed at a booth. */
export class WitnessedLetters1796100190210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table letters
        drop constraint only_some_are_about_something,
        add constraint only_some_are_about_something check (case template
          when 'pledge-confirm' then about is null or about in ('signed', 'witnessed')
          when 'staff-invitation' then coalesce(about in ('admin', 'coordinator', 'volunteer', 'viewer'), false)
          when 'staff-changed' then coalesce(about in ('password', 'second-factor', 'recovery-codes'), false)
          when 'venue-asked' then coalesce(about in ('first', 'again'), false)
          else about is null end)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

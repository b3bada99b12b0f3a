import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/**
 * The letters of a campaign as its staff look through them: by state and template, the newest first. Only those that
 * have ended, so that a letter costs one entry and not one each time it is taken in hand; the others are few, and have
 * indexes of their own.
 */
export class LettersOfCampaign1795877400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index letters_of_campaign on letters (campaign, state, template, id)
       where state in ('sent', 'failed', 'cancelled')`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

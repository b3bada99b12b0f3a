import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Key pairs of campaigns: phones seal to the public half, the private one is sealed under a master key. */
export class CampaignKeys1796100170000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table campaign_keys (
        id uuid primary key,
        campaign text not null check (campaign ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        public_key text not null check (public_key ~ '^[A-Za-z0-9_-]{87}$'),
        wrapped text not null check (octet_length(wrapped) between 60 and 400),
        made_at timestamptz not null default now()
      )`);
    await runner.query('create unique index one_key_a_campaign on campaign_keys (campaign)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

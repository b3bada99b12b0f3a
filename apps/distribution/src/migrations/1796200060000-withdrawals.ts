import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Artworks and texts of the law that nobody is to get any more. */
export class Withdrawals1796200060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table withdrawals (
        id uuid primary key,
        campaign text not null references campaigns,
        kind text not null check (kind in ('artwork', 'law-text')),
        version text not null check (version <> ''),
        made_at timestamptz not null default now(),
        -- Somebody of the staff; null for a program, an operator and the system.
        by uuid,
        lifted_at timestamptz,
        lifted_by uuid
      );
      create unique index withdrawn_once on withdrawals (campaign, kind, version) where lifted_at is null;
      create index lots_by_artwork on lots (campaign, artwork) where artwork <> '';
      create index lots_by_law_text on lots (campaign, law_text) where law_text <> '';
      alter table lots add constraint a_known_cause check (quarantine in ('artwork', 'law-text', 'by-hand'))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Who asked for contacts in a file, why, and what a second person said to it. The file itself is kept nowhere. */
export class ContactExports1796000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(exports);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const exports = `
  -- without_consent says why people are in it who did not ask to hear more; null: they are not in it.
  create table contact_exports (
    id uuid primary key,
    campaign smallint not null references campaigns,
    asked_by text not null,
    asked_at timestamptz not null default now(),
    reason text not null check (char_length(reason) between 1 and 500),
    columns text[] not null check (cardinality(columns) > 0),
    filter jsonb not null,
    without_consent text check (char_length(without_consent) between 1 and 500),
    decided_by text,
    decided_at timestamptz,
    approved boolean,
    decision_reason text check (char_length(decision_reason) between 1 and 500),
    downloads smallint not null default 0 check (downloads between 0 and 3),
    constraint nobody_decides_alone check (decided_by <> asked_by),
    check ((decided_by is null) = (approved is null) and (decided_by is null) = (decided_at is null)),
    check (downloads = 0 or approved)
  );
  create index contact_exports_of_campaign on contact_exports (campaign, asked_at, id);
  create index contact_exports_of_one on contact_exports (asked_by, asked_at);`;

import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Erasures that were asked for by letter: that they were done, never of whom. And looks for whoever wrote, of the last hour. */
export class Erasures1796000016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(erasures);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const erasures = `
  -- Neither a pledge nor a key stands here: nothing leads from a certificate to somebody.
  create table erasures (
    id uuid primary key,
    campaign smallint not null references campaigns,
    number integer not null check (number > 0),
    at timestamptz not null default now(),
    by text not null,
    reference text not null check (char_length(reference) between 3 and 40 and reference !~ '[@[:space:]]'),
    identity text not null check (identity in ('answered-from-address', 'code-by-phone', 'document-seen')),
    counting text not null check (counting in ('stays', 'withdrawn', 'none')),
    last_letter boolean not null,
    locale text not null,
    unique (campaign, number),
    check (counting = 'stays' or not last_letter)
  );
  create table erasure_parts (
    erasure uuid not null references erasures,
    service text not null,
    held jsonb,
    done_at timestamptz,
    primary key (erasure, service),
    check ((held is null) = (done_at is null))
  );
  create table erasure_looks (
    id bigint generated always as identity primary key,
    by text not null,
    at timestamptz not null default now()
  );
  create index erasure_looks_of_one on erasure_looks (by, at);
  create index erasure_looks_past on erasure_looks (at);`;

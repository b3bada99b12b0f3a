import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Who is speaking: the service that the connected role belongs to. */
const speaker = `substr(current_user, char_length(current_database()) + 2)`;

/** Outbox, shipments, inbox, failures, dead letters: the places an event passes through. */
export class Bus1766000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A policy and not a CHECK: a restore runs as another role, and must not be refused its own rows.
    await runner.query(`
      create table outbox (
        id bigint generated always as identity primary key,
        event uuid not null unique,
        announcer text not null default ${speaker},
        type text not null,
        version smallint not null,
        payload jsonb not null check (pg_column_size(payload) <= 65536),
        at timestamptz not null default now(),
        shipped_at timestamptz
      )`);
    await runner.query('create index outbox_unshipped on outbox (id) where shipped_at is null');
    await runner.query('alter table outbox enable row level security');
    await runner.query(
      `create policy announces_itself on outbox for insert with check (announcer = ${speaker})`,
    );

    await runner.query(`
      create table inbox (
        hearer text not null default ${speaker},
        event uuid not null,
        received_at timestamptz not null default now(),
        primary key (hearer, event)
      )`);
    await runner.query('alter table inbox enable row level security');
    await runner.query(
      `create policy receives_itself on inbox for insert with check (hearer = ${speaker})`,
    );
    await runner.query(`create policy sees_itself on inbox for select using (hearer = ${speaker})`);

    await runner.query(`
      create table shipments (
        id uuid primary key,
        hearer text not null,
        events uuid[] not null check (cardinality(events) > 0),
        shipped_at timestamptz not null default now(),
        attempts smallint not null default 1,
        due_at timestamptz not null
      )`);
    await runner.query('create index shipments_due on shipments (due_at)');

    await runner.query(`
      create table failures (
        hearer text not null,
        event uuid not null,
        attempts smallint not null default 1,
        error text not null,
        failed_at timestamptz not null default now(),
        primary key (hearer, event)
      )`);
    await runner.query(`
      create table dead_letters (
        id bigint generated always as identity primary key,
        hearer text not null,
        event uuid not null,
        type text not null,
        version smallint not null,
        payload jsonb not null,
        error text not null,
        attempts smallint not null,
        died_at timestamptz not null default now(),
        unique (hearer, event)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table dead_letters, failures, shipments, inbox, outbox');
  }
}

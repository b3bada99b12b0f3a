import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/**
 * A shipment carries its events, so that what is shipped leaves the outbox and what is received leaves the
 * shipments. What failed, or waits for another event, is a shipment of its own: no list of failures beside it.
 */
export class ShipmentsCarry1767000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What is under way goes back to the outbox and is shipped anew; whoever has it already takes it in once.
    await runner.query(
      'delete from outbox where shipped_at is not null and event not in (select unnest(events) from shipments)',
    );
    await runner.query('drop table failures, shipments');
    await runner.query('drop index outbox_unshipped');
    await runner.query('alter table outbox drop column shipped_at');
    await runner.query(
      `alter table outbox add column trace text check (trace ~ '^[0-9a-f-]{55}$')`,
    );
    await runner.query(`
      create table shipments (
        id uuid primary key default gen_random_uuid(),
        hearer text not null,
        events json not null,
        shipped_at timestamptz not null default now(),
        attempts smallint not null default 1,
        failures smallint not null default 0,
        error text,
        waits_for text,
        due_at timestamptz not null default now()
      )`);
    // Sealed text does not get smaller, and these rows live for moments.
    await runner.query('alter table shipments alter column events set storage external');
    await runner.query('create index shipments_due on shipments (due_at)');
    await runner.query(
      'create index shipments_parked on shipments (hearer, waits_for) where waits_for is not null',
    );
    await runner.query('create index inbox_received on inbox using brin (received_at)');
    await runner.query('alter table dead_letters add column at timestamptz, add column trace text');
    await runner.query('update dead_letters set at = died_at');
    await runner.query('alter table dead_letters alter column at set not null');
    // Rows come and go by the hundred thousand: waiting for a fifth of the table to be dead would be too late.
    for (const table of ['outbox', 'shipments']) {
      await runner.query(
        `alter table ${table} set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0)`,
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

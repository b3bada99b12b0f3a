import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Who outside wants to be told of what, and one row for each piece of news to each of them. */
export class Webhooks1795970000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const events = `array['pledge.confirmed', 'pledge.withdrawn', 'goal.reached', 'campaign.published']`;
    await runner.query(`
      create table webhooks (
        id uuid primary key,
        campaign text not null references campaigns,
        url text not null check (char_length(url) between 1 and 2000),
        events text[] not null check (cardinality(events) > 0 and events <@ ${events}),
        -- Both under the master key, with the id as additional data.
        secret text not null check (octet_length(secret) <= 400),
        old_secret text check (octet_length(old_secret) <= 400),
        old_secret_until timestamptz,
        state text not null default 'on' check (state in ('on', 'off')),
        off_because text check (off_because in ('staff', 'gone', 'failing')),
        -- In a row, without one that arrived in between.
        failures integer not null default 0 check (failures >= 0),
        failing_since timestamptz,
        rest_until timestamptz,
        made_by uuid not null,
        made_at timestamptz not null default now(),
        constraint an_end_for_the_old_secret check ((old_secret is null) = (old_secret_until is null)),
        constraint a_reason_while_off check ((state = 'off') = (off_because is not null)),
        constraint a_time_while_failing check ((failures > 0) = (failing_since is not null))
      )`);
    await runner.query('create index webhooks_of_campaign on webhooks (campaign, made_at)');
    await runner.query(`
      create table webhook_deliveries (
        id uuid primary key,
        webhook uuid not null references webhooks on delete cascade,
        cause uuid not null,
        event text not null check (event = any (${events})),
        -- As it is signed, to the letter.
        body text not null check (octet_length(body) <= 65536),
        state text not null default 'queued' check (state in ('queued', 'sending', 'delivered', 'failed')),
        attempts integer not null default 0 check (attempts >= 0),
        next_attempt_at timestamptz not null default now(),
        lease_until timestamptz,
        last_status smallint check (last_status between 0 and 999),
        last_error text,
        delivered_at timestamptz,
        created_at timestamptz not null default now(),
        unique (webhook, cause),
        constraint a_lease_while_sending check ((state = 'sending') = (lease_until is not null)),
        constraint a_time_once_delivered check (state <> 'delivered' or delivered_at is not null),
        constraint errors_are_codes check (last_error ~ '^[a-z-]+(:[A-Za-z0-9_-]{1,40})?$')
      )`);
    await runner.query(
      `create index webhook_deliveries_due on webhook_deliveries (webhook, next_attempt_at, id) where state = 'queued'`,
    );
    await runner.query(
      `create index webhook_deliveries_leased on webhook_deliveries (lease_until) where state = 'sending'`,
    );
    await runner.query(
      'create index webhook_deliveries_of_webhook on webhook_deliveries (webhook, created_at, id)',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** The audit log: rows are added, and nothing else ever happens to them. */
export class Audit1795871175887 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(audit);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const said = (path: string) => `generated always as (body::jsonb #>> '{${path}}') stored`;

const audit = `
  -- What the hash covers is the body. The columns to search by are made from it, so that none can say anything else.
  create table audit (
    body text not null,
    previous bytea not null unique check (octet_length(previous) = 32),
    hash bytea not null unique check (octet_length(hash) = 32),
    number bigint primary key generated always as ((body::jsonb ->> 'number')::bigint) stored check (number > 0),
    event uuid not null unique generated always as ((body::jsonb ->> 'event')::uuid) stored,
    at timestamptz not null generated always as (to_timestamp((body::jsonb ->> 'at')::float8 / 1000)) stored,
    actor_kind text not null ${said('actor,kind')},
    actor_id text ${said('actor,id')},
    action text not null ${said('action')},
    object_kind text not null ${said('object,kind')},
    object_id text not null ${said('object,id')},
    campaign text ${said('campaign')}
  );
  create index audit_by_actor on audit (actor_kind, actor_id, number);
  create index audit_by_action on audit (action, number);
  create index audit_by_object on audit (object_kind, object_id, number);
  create index audit_by_campaign on audit (campaign, number);
  create index audit_by_time on audit (at);
  create function keep_audit() returns trigger language plpgsql as $$
  begin
    raise exception 'the audit log is append-only' using errcode = 'restrict_violation';
  end $$;
  create trigger keep_audit before update or delete or truncate on audit
    for each statement execute function keep_audit();`;

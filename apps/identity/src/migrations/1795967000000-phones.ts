import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Phones that lie at a booth and go from hand to hand, and what volunteers show there that they are themselves. */
export class Phones1795967000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table phones (
        id uuid primary key,
        campaign text not null references campaigns,
        -- What is written on it.
        name text not null check (length(name) between 1 and 200),
        -- What lets it be enrolled, once, until then; null once it is.
        pass_hash bytea unique check (octet_length(pass_hash) = 32),
        code_hash bytea check (octet_length(code_hash) = 32),
        pass_until timestamptz,
        -- Of its own cookie; null until it is enrolled.
        token_hash bytea unique check (octet_length(token_hash) = 32),
        made_at timestamptz not null default now(),
        enrolled_at timestamptz,
        ended_at timestamptz
      );
      create index phones_by_campaign on phones (campaign, made_at);
      create table pins (
        staff uuid primary key references users on delete cascade,
        -- Argon2id. There are few PINs: the limit of tries is what guards them.
        hash text not null check (hash like '$argon2id$%'),
        -- Wrong ones in a row, on whatever phone.
        tries smallint not null default 0
      );
      alter table sessions add column phone uuid references phones;
      alter table sessions drop constraint sessions_via_check;
      alter table sessions add constraint sessions_via_check
        check (via in ('password', 'link', 'code', 'invitation', 'pin'));
      create index sessions_by_phone on sessions (phone) where phone is not null`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

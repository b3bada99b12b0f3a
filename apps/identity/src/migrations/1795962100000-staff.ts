import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** Staff, what they are in which campaign, and what they sign in with. */
export class Staff1795962100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ours);
    await runner.query(engine);
    await runner.query(doors);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const ours = `
  create table campaigns (
    slug text primary key,
    titles jsonb not null,
    locales text[] not null,
    default_locale text not null,
    time_zone text not null,
    published_at timestamptz not null
  );
  create table staff (
    id uuid primary key,
    -- Name and address, sealed under the key; null once they are erased.
    person_key uuid not null,
    person text,
    locale text not null,
    created_at timestamptz not null default now(),
    -- When an invitation was first followed.
    joined_at timestamptz,
    left_at timestamptz
  );
  create table roles (
    staff uuid not null references staff,
    campaign text not null references campaigns,
    role text not null check (role in ('admin', 'coordinator', 'volunteer', 'viewer')),
    since timestamptz not null default now(),
    primary key (campaign, staff)
  );
  create index roles_by_staff on roles (staff);`;

/**
 * The tables of better-auth, in our spelling. A user is somebody of the staff who may sign in; the address is a
 * fingerprint at a domain that does not exist, the name is empty, and neither addresses nor programs are kept of whoever
 * signs in.
 */
const engine = `
  create table users (
    id uuid primary key references staff,
    name text not null check (name = ''),
    email text not null unique check (email ~ '^[0-9a-f]{64}@staff\\.invalid$'),
    email_verified boolean not null default false,
    image text check (image is null),
    two_factor_enabled boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  );
  create table sessions (
    id uuid primary key,
    user_id uuid not null references users on delete cascade,
    token text not null unique,
    expires_at timestamptz not null,
    ip_address text check (ip_address = ''),
    user_agent text check (user_agent = ''),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    -- In a few words, such as 'Chrome, Android'.
    device text,
    via text check (via in ('password', 'link', 'code', 'invitation'))
  );
  create index sessions_by_user on sessions (user_id);
  create index sessions_by_end on sessions (expires_at);
  create table accounts (
    id uuid primary key,
    user_id uuid not null references users on delete cascade,
    provider_id text not null check (provider_id = 'credential'),
    account_id text not null,
    -- Argon2id, in the PHC string format.
    password text not null check (password like '$argon2id$%'),
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (provider_id, account_id)
  );
  create index accounts_by_user on accounts (user_id);
  create table two_factors (
    id uuid primary key,
    user_id uuid not null unique references users on delete cascade,
    -- Both encrypted (XChaCha20-Poly1305) under a key of this purpose alone.
    secret text not null,
    backup_codes text not null,
    verified boolean not null default false,
    failed_verification_count integer not null default 0,
    locked_until timestamptz
  );
  create table verifications (
    id uuid primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  );
  create index verifications_by_identifier on verifications (identifier);
  create index verifications_by_end on verifications (expires_at);`;

const doors = `
  -- What a letter or the first start lets in with, once. Stored hashed.
  create table passes (
    id uuid primary key,
    purpose text not null check (purpose in ('invitation', 'sign-in', 'reset', 'first-admin')),
    staff uuid references staff check ((staff is null) = (purpose = 'first-admin')),
    token_hash bytea not null unique check (octet_length(token_hash) = 32),
    -- Of the six digits that may be typed in instead, under a key: there are few of them.
    code_hash bytea check (octet_length(code_hash) = 32),
    tries smallint not null default 0,
    expires_at timestamptz not null,
    created_at timestamptz not null default now()
  );
  create index passes_by_staff on passes (staff, purpose);
  -- Attempts to sign in, by an account, a network, or both; the keys are fingerprints.
  create table attempts (
    key bytea primary key check (octet_length(key) = 32),
    count integer not null,
    since timestamptz not null
  );
  -- Codes of an authenticator that were good and are not again.
  create table used_codes (
    staff uuid not null,
    code_hash bytea not null,
    at timestamptz not null default now(),
    primary key (staff, code_hash)
  );`;

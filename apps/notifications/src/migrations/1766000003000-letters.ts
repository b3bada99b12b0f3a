import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** The copy of each campaign that letters need, and one row a letter. */
export class Letters1766000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table campaigns (
        slug text primary key check (char_length(slug) between 1 and 80),
        titles jsonb not null check (jsonb_typeof(titles) = 'object'),
        locales text[] not null check (cardinality(locales) > 0),
        default_locale text not null,
        time_zone text not null,
        controllers jsonb not null check (jsonb_typeof(controllers) = 'object'),
        published_at timestamptz not null,
        check (default_locale = any (locales))
      )`);
    await runner.query(`
      create table letters (
        id uuid primary key,
        cause uuid not null,
        template text not null check (template in ('pledge-confirm', 'already-signed', 'pledge-reminder')),
        locale text not null check (locale in ('ar', 'fr', 'en')),
        campaign text not null references campaigns,
        pledge uuid not null,
        ask uuid not null,
        person_key uuid not null,
        person text check (octet_length(person) <= 16384),
        tokens text check (octet_length(tokens) <= 4096),
        message_id text not null unique check (message_id ~ '^<[^<>@[:space:]]+@[^<>@[:space:]]+>$'),
        state text not null default 'queued'
          check (state in ('queued', 'sending', 'sent', 'failed', 'cancelled')),
        attempts integer not null default 0 check (attempts >= 0),
        in_doubt smallint not null default 0 check (in_doubt between 0 and 2),
        next_attempt_at timestamptz not null default now(),
        lease_until timestamptz,
        sent_at timestamptz,
        last_error text,
        created_at timestamptz not null default now(),
        unique (cause, template),
        unique (ask, template),
        constraint a_lease_while_sending check ((state = 'sending') = (lease_until is not null)),
        constraint a_time_once_sent check ((state = 'sent') = (sent_at is not null)),
        constraint unsent_letters_know_their_reader
          check (state not in ('queued', 'sending') or (person is not null and tokens is not null)),
        constraint done_letters_forget_their_reader
          check (state not in ('sent', 'cancelled') or (person is null and tokens is null)),
        constraint errors_are_codes check (last_error ~ '^[A-Za-z]+(:[A-Za-z0-9_]{1,40})?$')
      )`);
    await runner.query(`create index letters_queued on letters (id) where state = 'queued'`);
    await runner.query(
      `create index letters_leased on letters (lease_until) where state = 'sending'`,
    );
    await runner.query('create index letters_to_person on letters (person_key)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table letters, campaigns');
  }
}

import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What waits before its letter may leave, which proofs were used, and where unusually many came from. */
export class Doubts1766100002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(heldLetters);
    await runner.query(proofsAndTrends);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger forget_held_letters on pledges;
      drop function forget_held_letters;
      drop table signing_trends, trend_salts, used_proofs, held_letters`);
  }
}

const heldLetters = `
  -- An announcement of signing that is not made yet. Without due_at it waits for a person.
  create table held_letters (
    event uuid primary key,
    pledge uuid not null references pledges on delete cascade,
    type text not null check (type in ('PledgeSigned', 'PledgeSignedAgain')),
    payload jsonb not null,
    reason text not null check (reason in ('over-quota', 'honeypot', 'too-fast')),
    due_at timestamptz,
    at timestamptz not null default now(),
    check ((reason = 'over-quota') = (due_at is not null))
  );
  create index held_letters_due on held_letters (due_at) where due_at is not null;
  create index held_letters_pledge on held_letters (pledge);
  -- Whoever is forgotten, by whatever way, gets no letter any more, and nothing sealed about them stays here.
  create function forget_held_letters() returns trigger language plpgsql as $$
  begin
    delete from held_letters where pledge = new.id;
    return null;
  end $$;
  create trigger forget_held_letters after update of person on pledges
    for each row when (old.person is not null and new.person is null) execute function forget_held_letters();`;

const proofsAndTrends = `
  -- A proof of work counts for one contact, once. used_for is a keyed hash of both.
  create table used_proofs (
    id bytea primary key check (octet_length(id) = 32),
    used_for bytea not null check (octet_length(used_for) = 32),
    expires_at timestamptz not null
  );
  create index used_proofs_expired on used_proofs (expires_at);
  -- Of networks only a hash is kept, under the day's salt, which goes with the day.
  create table trend_salts (
    day date primary key,
    salt bytea not null check (octet_length(salt) = 32)
  );
  create table signing_trends (
    since timestamptz not null,
    campaign smallint not null references campaigns,
    kind text not null check (kind in ('client', 'domain')),
    key text not null check (char_length(key) <= 253),
    past integer not null,
    proved integer not null,
    held integer not null,
    primary key (since, campaign, kind, key)
  );`;

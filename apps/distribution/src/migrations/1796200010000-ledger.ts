import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What there is to hand out, where it can be, and the ledger of where it is. */
export class Ledger1796200010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(catalogue);
    await runner.query(ledger);
    await runner.query(guards);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const catalogue = `
  create table campaigns (
    slug text primary key,
    time_zone text not null,
    locales text[] not null,
    default_locale text not null,
    digest text not null
  );
  create table items (
    campaign text not null references campaigns,
    code text not null,
    names jsonb not null,
    -- Whether each language is produced and counted apart, and whether it prints the law.
    by_language boolean not null,
    carries_law boolean not null,
    position integer not null,
    primary key (campaign, code)
  );
  create table places (
    id uuid primary key,
    campaign text not null references campaigns,
    kind text not null check (kind in
      ('warehouse', 'vehicle', 'office', 'venue', 'booth', 'custody',
       'supplier', 'in-transit', 'handed-out', 'damaged', 'lost', 'unexplained')),
    -- Somewhere that somebody can go to and count.
    physical boolean not null generated always as
      (kind in ('warehouse', 'vehicle', 'office', 'venue', 'booth', 'custody')) stored,
    -- What comes from there was never counted there.
    bottomless boolean not null generated always as (kind in ('supplier', 'unexplained')) stored,
    names jsonb not null default '{}',
    -- Of a booth, of a place at a venue, of what somebody looks after.
    event uuid,
    venue uuid,
    staff uuid,
    version integer not null default 1,
    made_at timestamptz not null default now(),
    closed_at timestamptz,
    unique (campaign, id),
    unique (id, bottomless),
    constraint a_booth_has_an_event check ((kind = 'booth') = (event is not null)),
    constraint custody_is_somebodys check ((kind = 'custody') = (staff is not null))
  );
  create unique index one_of_each_virtual_place on places (campaign, kind) where not physical;
  create unique index one_place_a_booth on places (campaign, event) where event is not null;
  create unique index one_place_a_keeper on places (campaign, staff) where staff is not null;
  create table lots (
    id uuid primary key,
    campaign text not null,
    item text not null,
    -- Empty where the item is the same in all languages.
    language text not null default '',
    -- As it is written on the box.
    label text not null,
    artwork text not null default '',
    law_text text not null default '',
    -- Of one piece, in the currency's unit; in kind: what it is worth that somebody gave.
    unit_value numeric(12, 4) check (unit_value >= 0),
    currency text check (currency ~ '^[A-Z]{3}$'),
    in_kind boolean not null default false,
    -- Stands for pieces of which nobody knows the lot.
    unknown boolean not null default false,
    made_at timestamptz not null default now(),
    quarantined_at timestamptz,
    quarantine text,
    foreign key (campaign, item) references items (campaign, code),
    unique (campaign, id),
    unique (campaign, label),
    constraint a_value_has_a_currency check ((unit_value is null) = (currency is null)),
    constraint a_quarantine_has_a_cause check ((quarantined_at is null) = (quarantine is null))
  );
  create unique index one_unknown_lot on lots (campaign, item, language) where unknown;`;

const ledger = `
  create table movements (
    id uuid primary key,
    campaign text not null references campaigns,
    kind text not null check (kind in
      ('opening', 'receipt', 'move', 'sent', 'received', 'hand-out', 'return', 'write-off', 'found', 'count', 'reversal')),
    -- What is asked twice with one key happens once; the digest is of what was asked.
    key text not null check (char_length(key) between 1 and 120),
    digest bytea not null check (octet_length(digest) = 32),
    -- The movement that it takes back, which can be taken back once.
    reverses uuid unique references movements,
    -- The movement of which it takes back or adds a part.
    corrects uuid references movements,
    reason text,
    -- What it was done for: a transfer, an order, a count, an event, a request.
    about_kind text,
    about uuid,
    -- Somebody of the staff; null for a program, an operator and the system.
    by uuid,
    occurred_at timestamptz not null,
    at timestamptz not null default clock_timestamp(),
    unique (campaign, key),
    constraint a_reversal_names_its_original check ((kind = 'reversal') = (reverses is not null)),
    constraint about_something check ((about_kind is null) = (about is null))
  );
  create index movements_about on movements (about) where about is not null;
  create index movements_corrected on movements (corrects) where corrects is not null;
  create index movements_of_campaign on movements (campaign, at desc, id desc);
  create table balances (
    campaign text not null,
    place uuid not null,
    lot uuid not null,
    bottomless boolean not null,
    quantity bigint not null default 0,
    -- How many entries it comes from, and when the last was made: times never go back within a balance.
    seq bigint not null default 0,
    at timestamptz not null default '-infinity',
    primary key (place, lot),
    foreign key (campaign, place) references places (campaign, id),
    foreign key (campaign, lot) references lots (campaign, id),
    foreign key (place, bottomless) references places (id, bottomless),
    constraint nothing_below_zero check (quantity >= 0 or bottomless)
  ) with (fillfactor = 50);
  create index balances_of_campaign on balances (campaign);
  create index balances_of_lot on balances (lot);
  create table entries (
    movement uuid not null references movements,
    place uuid not null,
    lot uuid not null,
    delta bigint not null check (delta <> 0),
    -- Which entry of its balance it is, and what the balance is after it.
    seq bigint not null check (seq >= 1),
    after bigint not null,
    at timestamptz not null,
    primary key (place, lot, seq),
    foreign key (place, lot) references balances (place, lot)
  );
  create index entries_of_movement on entries (movement);
  -- What was there at a moment is one look for each balance.
  create index entries_at on entries (place, lot, at, seq);
  -- The days on which the ledger was counted again, and in how many ways it differed.
  create table recounts (day date primary key, differences integer);`;

const guards = `
  create function ledger_stays() returns trigger language plpgsql as $$
    begin
      raise exception 'What was moved stays in the books; a reversal takes it back.' using errcode = 'restrict_violation';
    end $$;
  create trigger movements_stay before update or delete or truncate on movements execute function ledger_stays();
  create trigger entries_stay before update or delete or truncate on entries execute function ledger_stays();

  create function entries_balance() returns trigger language plpgsql as $$
    begin
      if exists (
        select from fresh group by movement, lot having sum(delta) <> 0
      ) then
        raise exception 'The entries of a movement come to nothing, lot by lot.' using errcode = 'check_violation';
      end if;
      if exists (
        select from fresh f join balances b on b.place = f.place and b.lot = f.lot
        where b.seq <> f.seq or b.quantity <> f.after
      ) then
        raise exception 'An entry comes with its balance.' using errcode = 'check_violation';
      end if;
      return null;
    end $$;
  create trigger entries_balance after insert on entries
    referencing new table as fresh for each statement execute function entries_balance();

  create function balances_follow() returns trigger language plpgsql as $$
    begin
      if exists (
        select from was w join fresh f on f.place = w.place and f.lot = w.lot
          left join entries e on e.place = f.place and e.lot = f.lot and e.seq = f.seq
        where f.seq <> w.seq + 1 or e.delta is distinct from f.quantity - w.quantity or e.after <> f.quantity
      ) then
        raise exception 'A balance changes with the entry that changes it.' using errcode = 'check_violation';
      end if;
      return null;
    end $$;
  create trigger balances_follow after update on balances
    referencing old table as was new table as fresh for each statement execute function balances_follow();
  create function balances_begin() returns trigger language plpgsql as $$
    begin
      if new.quantity <> 0 or new.seq <> 0 then
        raise exception 'A balance begins with nothing.' using errcode = 'check_violation';
      end if;
      return new;
    end $$;
  create trigger balances_begin before insert on balances for each row execute function balances_begin();`;

import type { MigrationInterface, QueryRunner } from '@blueheart/database';

const tables = `
  -- What the roll-out has people hand out; it is applied once more.
  create table items (
    campaign text not null references campaigns,
    code text not null,
    names jsonb not null,
    by_language boolean not null,
    carries_law boolean not null,
    position integer not null,
    primary key (campaign, code)
  );
  update campaigns set digest = '';
  -- A brochure or a clipboard with the law, whatever language it is printed in.
  create table publications (
    id uuid primary key,
    campaign text not null references campaigns,
    number integer not null,
    kind text not null check (kind in ('brochure', 'law-clipboard', 'other')),
    names jsonb not null,
    item text not null,
    -- The one that is translated into the others.
    source_language text not null,
    made_at timestamptz not null default clock_timestamp(),
    unique (campaign, id),
    unique (campaign, number),
    foreign key (campaign, item) references items (campaign, code)
  );
  create table texts (
    id uuid primary key,
    campaign text not null,
    publication uuid not null,
    language text not null,
    number integer not null check (number >= 1),
    -- The version of the source language that it says.
    translates integer check (translates >= 1),
    blocks jsonb not null,
    state text not null default 'draft' check (state in ('draft', 'in-review', 'approved', 'withdrawn')),
    -- Whoever wrote in it; a program's is nobody's.
    authors uuid[] not null default '{}',
    -- How often it was submitted.
    round integer not null default 0,
    version integer not null default 1,
    made_at timestamptz not null default clock_timestamp(),
    -- What somebody is who reads the language as their own and has read it: no name.
    reviewed_as text,
    reviewed_by uuid,
    reviewed_at timestamptz,
    withdrawn_at timestamptz,
    withdraw_reason text,
    unique (campaign, id),
    unique (publication, language, number),
    foreign key (campaign, publication) references publications (campaign, id),
    constraint a_review_is_whole check ((reviewed_as is null) = (reviewed_at is null)),
    constraint what_was_withdrawn_has_a_reason check (
      (state = 'withdrawn') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdraw_reason is null))
  );
  create unique index one_text_in_hand on texts (publication, language) where state in ('draft', 'in-review');
  create table text_verdicts (
    id bigint generated always as identity primary key,
    campaign text not null,
    text uuid not null,
    round integer not null,
    step text not null check (step in ('text', 'law', 'layout')),
    approved boolean not null,
    by uuid not null,
    reason text,
    at timestamptz not null default clock_timestamp(),
    unique (text, round, step),
    foreign key (campaign, text) references texts (campaign, id),
    constraint a_rejection_has_a_reason check (approved = (reason is null))
  );
  create table prints (
    id uuid primary key,
    campaign text not null,
    publication uuid not null,
    -- A firm's name, no person's.
    producer text not null,
    wanted_by date not null,
    currency text check (currency in ('LBP', 'USD')),
    by uuid,
    made_at timestamptz not null default clock_timestamp(),
    -- What the stock makes of it, as it tells.
    stock_order uuid,
    stock_version integer not null default 0,
    stock_state text,
    stock_promised date,
    stock_received bigint,
    foreign key (campaign, publication) references publications (campaign, id),
    constraint what_is_followed_is_told check ((stock_order is null) = (stock_state is null))
  );
  create index prints_of on prints (publication);
  create table print_lines (
    print uuid not null references prints,
    campaign text not null,
    text uuid not null,
    language text not null,
    artwork text not null default '',
    quantity integer not null check (quantity between 1 and 10000000),
    unit_cost numeric(12, 4) check (unit_cost >= 0),
    primary key (print, language),
    foreign key (campaign, text) references texts (campaign, id)
  );`;

const guards = `
  create function texts_stay() returns trigger language plpgsql as $$
    begin
      if old.state <> 'draft' and (old.publication, old.language, old.number, old.translates, old.blocks, old.authors)
          is distinct from (new.publication, new.language, new.number, new.translates, new.blocks, new.authors)
        or old.state = 'approved' and new.state not in ('approved', 'withdrawn')
        or old.state = 'withdrawn' and new is distinct from old
      then
        raise exception 'A text that was submitted stays as it is.' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
  create trigger texts_stay before update on texts for each row execute function texts_stay();

  create function nobody_approves_their_own() returns trigger language plpgsql as $$
    begin
      if exists (select from media.texts where id = new.text and new."by" = any(authors)) then
        raise exception 'Whoever wrote a text does not decide about it.' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
  create trigger nobody_approves_their_own before insert on text_verdicts
    for each row execute function nobody_approves_their_own();`;

/** What is printed to be handed out: its texts in each language, who approved them, and what was ordered of it. */
export class Publications1796300110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(guards);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

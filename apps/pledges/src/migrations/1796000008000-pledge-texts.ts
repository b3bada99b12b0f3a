import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** A new wording of the pledge on its way: who wrote it and who approved it, language by language; and what came of it. */
export class PledgeTexts1796000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(drafts);
    await runner.query(editing);
    await runner.query(published);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const drafts = `
  -- One at a time in a campaign. It goes when it is published or discarded.
  create table text_drafts (
    id uuid primary key,
    campaign smallint not null unique references campaigns,
    started_by text not null,
    started_at timestamptz not null default now()
  );
  -- A language of it. written_by null: nobody has changed what is published. An approval is of this text beside the
  -- version that was published then.
  create table text_draft_parts (
    draft uuid not null references text_drafts on delete cascade,
    locale text not null,
    statement text not null check (char_length(statement) between 1 and 600),
    plain text[] not null,
    revision integer not null default 1 check (revision > 0),
    written_by text,
    written_at timestamptz,
    approved_by text,
    approved_at timestamptz,
    approved_beside smallint,
    primary key (draft, locale),
    constraint nobody_approves_their_own_text check (approved_by <> written_by),
    check ((written_by is null) = (written_at is null)),
    check ((approved_by is null) = (approved_at is null) and (approved_by is null) = (approved_beside is null))
  );`;

/** Whatever writes: another text has another number, and nobody has approved it. */
const editing = `
  create function text_was_written() returns trigger language plpgsql as $$
  begin
    new.revision := old.revision + 1;
    new.approved_by := null;
    new.approved_at := null;
    new.approved_beside := null;
    return new;
  end $$;
  create trigger text_was_written before update on text_draft_parts for each row
    when ((old.statement, old.plain) is distinct from (new.statement, new.plain))
    execute function text_was_written();`;

const published = `
  -- When a version came, and what is known of it: published_by and approvals are null where it came with a roll-out.
  create table published_texts (
    campaign smallint not null references campaigns,
    version smallint not null check (version > 0),
    stored_at timestamptz not null default now(),
    published_by text,
    approvals jsonb,
    plain jsonb,
    approval jsonb,
    primary key (campaign, version),
    check ((published_by is null) = (approvals is null))
  );
  create function statement_stays() returns trigger language plpgsql as $$
  begin
    raise exception 'A statement is never changed: people have signed it.';
  end $$;
  create trigger statement_stays before update or delete on statements for each row execute function statement_stays();`;

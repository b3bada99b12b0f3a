import type { MigrationInterface, QueryRunner } from '@blueheart/database';

const tables = `
  -- Who works on a campaign, as identity told last. Ids only.
  create table people (
    campaign text not null,
    staff uuid not null,
    role text,
    told_at timestamptz not null,
    primary key (campaign, staff)
  );
  -- A row stands before its bytes; what is not kept by then is removed.
  create table files (
    id uuid primary key,
    campaign text not null references campaigns,
    made_at timestamptz not null default clock_timestamp(),
    kept boolean not null default false
  );
  create index files_not_kept on files (made_at) where not kept;
  -- Who says yes to artwork, one after the other: [{step, role, staff}].
  create table approval_plans (
    campaign text primary key references campaigns,
    steps jsonb not null check (jsonb_array_length(steps) between 1 and 8),
    version integer not null default 1
  );
  create table creatives (
    id uuid primary key,
    campaign text not null references campaigns,
    name text not null check (name <> ''),
    kind text not null check (kind in (
      'poster', 'advertisement', 'spot', 'banner', 'brochure', 'clipboard', 'post')),
    -- Of the roll-out: what it is printed as.
    item text,
    made_at timestamptz not null default clock_timestamp(),
    made_by uuid,
    unique (campaign, id),
    constraint only_what_is_handed_out_is_an_item check (item is null or kind in ('brochure', 'clipboard'))
  );
  create table creative_versions (
    id uuid primary key,
    campaign text not null,
    creative uuid not null,
    language text not null,
    format text not null,
    number integer not null check (number > 0),
    -- As lots name it that are printed of it.
    artwork text check (artwork <> ''),
    file uuid not null unique references files,
    file_name text not null,
    type text not null,
    size integer not null check (size > 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    width integer,
    height integer,
    has_thumbnail boolean not null,
    uploaded_at timestamptz not null default clock_timestamp(),
    uploaded_by uuid,
    state text not null default 'draft' check (state in ('draft', 'in-review', 'approved', 'withdrawn')),
    -- The plan as it was when it was handed in, which time that was, and how many have said yes since.
    steps jsonb,
    round integer not null default 0,
    approved integer not null default 0,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    withdraw_reason text,
    unique (campaign, id),
    unique (creative, language, format, number),
    foreign key (campaign, creative) references creatives (campaign, id),
    constraint what_is_approved_was_approved_by_all check (
      state <> 'approved' or (steps is not null and approved = jsonb_array_length(steps))),
    constraint what_is_withdrawn_has_a_reason check (
      (state = 'withdrawn') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdraw_reason is null))
  );
  create unique index artwork_once on creative_versions (campaign, artwork) where artwork is not null;
  create index creative_versions_by_hash on creative_versions (campaign, sha256);
  create index creative_versions_in_review on creative_versions (campaign) where state = 'in-review';
  create table approvals (
    id bigint generated always as identity primary key,
    campaign text not null,
    version uuid not null,
    round integer not null,
    step text not null,
    decision text not null check (decision in ('approved', 'rejected')),
    reason text,
    at timestamptz not null default clock_timestamp(),
    by uuid not null,
    foreign key (campaign, version) references creative_versions (campaign, id),
    constraint no_needs_a_reason check (decision = 'approved' or reason is not null)
  );
  create index approvals_of on approvals (version, id);
  -- One yes for each step of a round.
  create unique index a_step_once on approvals (version, round, step);
  -- What an outlet shows: of which creative, and the version that was sent.
  alter table placements add column creative uuid, add column artwork uuid,
    add constraint placements_creative foreign key (campaign, creative) references creatives (campaign, id),
    add constraint placements_artwork foreign key (campaign, artwork) references creative_versions (campaign, id);
  create index placements_by_artwork on placements (artwork) where artwork is not null;`;

/** What was uploaded is what was looked at: the database itself keeps it. */
const guard = `
  create function versions_stay() returns trigger language plpgsql as $$
    begin
      if (old.campaign, old.creative, old.language, old.format, old.number, old.artwork, old.file, old.file_name,
          old.type, old.size, old.sha256, old.uploaded_at, old.uploaded_by)
        is distinct from
        (new.campaign, new.creative, new.language, new.format, new.number, new.artwork, new.file, new.file_name,
          new.type, new.size, new.sha256, new.uploaded_at, new.uploaded_by)
        or old.state = 'withdrawn'
        or old.state = 'approved' and new.state <> 'withdrawn'
        or old.state = 'draft' and new.state = 'approved'
      then
        raise exception 'A version stays as it was uploaded.' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
  create trigger versions_stay before update on creative_versions for each row execute function versions_stay();`;

/** What is shown, in which language and format, who approved it, and where it is used. */
export class Creatives1796300050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(guard);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

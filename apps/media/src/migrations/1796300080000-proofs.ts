import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What proves that something was shown. */
export class Proofs1796300080000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table proofs (
        -- That of its file.
        id uuid primary key references files,
        campaign text not null references campaigns,
        -- None while nobody has said of what it is.
        placement uuid,
        kind text not null check (kind in ('posting', 'removal', 'tear-sheet', 'broadcast-log', 'screenshot')),
        state text not null check (state in ('unsorted', 'waiting', 'verified', 'rejected')),
        version integer not null default 1,
        type text not null,
        width integer,
        height integer,
        -- Of the file as it came, and of what is kept of it: the same picture with other words in it is the same.
        sha256 text not null,
        kept_sha256 text not null,
        -- What the camera says: what its clock showed and how far that is from UTC, where, and that it was a camera.
        taken_wall timestamp,
        taken_offset text,
        latitude numeric(7, 5) check (latitude between -90 and 90),
        longitude numeric(8, 5) check (longitude between -180 and 180),
        has_camera boolean not null default false,
        -- The day that it is of, as somebody says, where no camera does.
        told_on date,
        by uuid,
        came_at timestamptz not null default clock_timestamp(),
        decided_by uuid,
        decided_at timestamptz,
        rejected_as text check (rejected_as in ('missing', 'no-proof')),
        reason text,
        foreign key (campaign, placement) references placements (campaign, id),
        constraint is_of_something_or_unsorted check ((state = 'unsorted') = (placement is null)),
        constraint a_point_has_both check ((latitude is null) = (longitude is null)),
        constraint a_decision_has_its_moment check ((state in ('verified', 'rejected')) = (decided_at is not null)),
        constraint what_is_rejected_has_a_reason check (
          (state = 'rejected') = (rejected_as is not null) and (state <> 'rejected' or reason is not null))
      );
      create index proofs_of_campaign on proofs (campaign, came_at desc, id desc);
      create index proofs_of_placement on proofs (placement);
      create index proofs_alike on proofs (campaign, kept_sha256);
      -- The same picture is brought once.
      create unique index proofs_brought_once on proofs (placement, kind, kept_sha256)
        where placement is not null and state <> 'rejected';
      create unique index proofs_unsorted_once on proofs (campaign, kind, kept_sha256) where state = 'unsorted';
      -- Of whom it was said that nothing proves it.
      create table proof_reminders (
        placement uuid primary key,
        campaign text not null,
        made_at timestamptz not null default clock_timestamp(),
        foreign key (campaign, placement) references placements (campaign, id)
      );`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

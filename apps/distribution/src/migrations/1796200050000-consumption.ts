import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What booths handed out, as their log says, and what of it the books cannot explain. */
export class Consumption1796200050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The batches of each booth that were taken in, with the movement of what they handed out.
      create table booth_batches (
        event uuid not null,
        batch uuid not null,
        campaign text not null,
        movement uuid references movements,
        primary key (event, batch)
      );
      -- What the log of a booth comes to, and what of it is in the books. They differ for an item that the roll-out does
      -- not name, and while what was handed out is elsewhere by now.
      create table booth_consumption (
        event uuid not null,
        item text not null,
        language text not null,
        campaign text not null,
        wanted integer not null default 0,
        posted integer not null default 0 check (posted >= 0),
        primary key (event, item, language)
      );
      create table discrepancies (
        id uuid primary key,
        campaign text not null references campaigns,
        place uuid not null,
        event uuid,
        item text not null,
        language text not null default '',
        quantity bigint not null check (quantity >= 0),
        -- The booth's log has more than the books had.
        cause text not null check (cause in ('booth-log')),
        -- Open; explained by somebody; or gone, as what was logged was corrected.
        state text not null default 'open' check (state in ('open', 'explained', 'gone')),
        reason text check (reason in ('uncounted-dispatch', 'uncounted-receipt', 'other')),
        -- What settled it.
        movement uuid references movements,
        opened_at timestamptz not null default clock_timestamp(),
        ended_at timestamptz,
        by uuid,
        foreign key (campaign, place) references places (campaign, id),
        foreign key (campaign, item) references items (campaign, code),
        constraint what_is_open_counts check (state <> 'open' or quantity > 0),
        constraint what_has_ended_has_its_time check ((state = 'open') = (ended_at is null)),
        constraint an_explanation_has_its_movement check
          ((state = 'explained') = (movement is not null) and (state = 'explained') = (reason is not null))
      );
      create unique index one_open_discrepancy on discrepancies (place, item, language, cause) where state = 'open';
      create index discrepancies_of_campaign on discrepancies (campaign, opened_at desc, id desc)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What is on its way from one place to another, and who took it there. */
export class Transfers1796200030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table transfer_numbers (
        campaign text primary key references campaigns,
        last integer not null check (last >= 1)
      )`);
    await runner.query(`
      create table transfers (
        id uuid primary key,
        campaign text not null references campaigns,
        -- As it stands on the waybill; the campaign's first is 1.
        number integer not null check (number >= 1),
        from_place uuid not null,
        to_place uuid not null,
        state text not null default 'draft' check (state in ('draft', 'sent', 'in-part', 'done', 'cancelled')),
        expected_on date,
        owner uuid,
        version integer not null default 1,
        made_at timestamptz not null default clock_timestamp(),
        sent_at timestamptz,
        ended_at timestamptz,
        unique (campaign, id),
        unique (campaign, number),
        foreign key (campaign, from_place) references places (campaign, id),
        foreign key (campaign, to_place) references places (campaign, id),
        constraint it_goes_somewhere_else check (from_place <> to_place),
        constraint what_is_on_its_way_was_sent check (state in ('draft', 'cancelled') or sent_at is not null),
        constraint a_draft_was_not_sent check (state <> 'draft' or sent_at is null),
        constraint what_ended_has_an_end check ((state in ('done', 'cancelled')) = (ended_at is not null))
      )`);
    await runner.query(
      'create index transfers_of_campaign on transfers (campaign, made_at desc, id desc)',
    );
    await runner.query(
      `create index transfers_on_their_way on transfers (campaign) where state in ('sent', 'in-part')`,
    );
    await runner.query(`
      create table transfer_lines (
        id uuid primary key,
        campaign text not null,
        transfer uuid not null,
        position integer not null,
        item text not null,
        language text not null default '',
        -- Where it has to be this one; else the oldest give.
        lot uuid,
        quantity bigint not null check (quantity between 1 and 10000000),
        foreign key (campaign, transfer) references transfers (campaign, id),
        foreign key (campaign, item) references items (campaign, code),
        foreign key (campaign, lot) references lots (campaign, id),
        constraint a_line_once unique nulls not distinct (transfer, item, language, lot)
      )`);
    await runner.query(`
      create table transfer_lots (
        transfer uuid not null references transfers,
        line uuid not null references transfer_lines,
        lot uuid not null references lots,
        sent bigint not null check (sent >= 1),
        received bigint not null default 0 check (received >= 0),
        damaged bigint not null default 0 check (damaged >= 0),
        lost bigint not null default 0 check (lost >= 0),
        -- Taken in where it came from.
        returned bigint not null default 0 check (returned >= 0),
        primary key (line, lot),
        constraint never_more_than_sent check (received + damaged + lost + returned <= sent)
      )`);
    await runner.query('create index transfer_lots_of_transfer on transfer_lots (transfer)');
    await runner.query(`
      create table arrivals (
        -- What it moved.
        movement uuid primary key references movements,
        campaign text not null,
        transfer uuid not null,
        -- Where it was taken in: where it was sent to, or where it came from.
        place text not null check (place in ('destination', 'sender')),
        at timestamptz not null default clock_timestamp(),
        foreign key (campaign, transfer) references transfers (campaign, id)
      )`);
    await runner.query('create index arrivals_of_transfer on arrivals (transfer)');
    await runner.query(`
      create table arrival_lines (
        arrival uuid not null references arrivals,
        line uuid not null references transfer_lines,
        whole bigint not null check (whole >= 0),
        damaged bigint not null check (damaged >= 0),
        lost bigint not null check (lost >= 0),
        primary key (arrival, line),
        constraint something_is_told check (whole + damaged + lost >= 1)
      )`);
    await runner.query(`
      create table signatures (
        arrival uuid primary key references arrivals,
        person_key uuid not null,
        -- A name and what was drawn, sealed under the key; null once it is forgotten.
        person text,
        forgotten_at timestamptz,
        constraint nothing_is_left_of_the_forgotten check ((person is null) = (forgotten_at is not null))
      )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

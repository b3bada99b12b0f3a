import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What was ordered of whom, and what of it came. */
export class Orders1796200020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table orders (
        id uuid primary key,
        campaign text not null references campaigns,
        -- A firm's name, no person's.
        supplier text not null,
        reference text not null default '',
        promised_on date,
        owner uuid,
        state text not null default 'draft'
          check (state in ('draft', 'ordered', 'in-part', 'received', 'closed', 'cancelled')),
        version integer not null default 1,
        made_at timestamptz not null default clock_timestamp(),
        ordered_at timestamptz,
        -- It was ordered though proofs were not approved, as somebody decided.
        without_proof boolean not null default false,
        -- What had not come by then is not expected any more.
        stopped_at timestamptz,
        unique (campaign, id),
        constraint what_comes_was_ordered check (state in ('draft', 'cancelled') or ordered_at is not null),
        constraint a_draft_was_not_ordered check (state <> 'draft' or ordered_at is null),
        constraint what_is_open_goes_on check (state not in ('draft', 'ordered', 'in-part') or stopped_at is null),
        constraint what_ended_was_stopped check (state not in ('closed', 'cancelled') or stopped_at is not null)
      )`);
    await runner.query(
      'create index orders_of_campaign on orders (campaign, made_at desc, id desc)',
    );
    await runner.query(`
      create table order_lines (
        id uuid primary key,
        campaign text not null,
        of_order uuid not null,
        position integer not null,
        item text not null,
        language text not null default '',
        quantity bigint not null check (quantity between 1 and 10000000),
        unit_value numeric(12, 4) check (unit_value >= 0),
        currency text check (currency ~ '^[A-Z]{3}$'),
        in_kind boolean not null default false,
        artwork text not null default '',
        law_text text not null default '',
        proof text not null default 'none' check (proof in ('none', 'sent', 'approved', 'rejected')),
        proof_by uuid,
        proof_at timestamptz,
        unique (of_order, item, language, artwork, law_text),
        foreign key (campaign, of_order) references orders (campaign, id),
        foreign key (campaign, item) references items (campaign, code),
        constraint a_value_has_a_currency check ((unit_value is null) = (currency is null)),
        constraint a_proof_has_its_time check ((proof = 'none') = (proof_at is null))
      )`);
    await runner.query(`
      create table receipts (
        -- What it brought; taken back where a movement reverses it.
        movement uuid primary key references movements,
        campaign text not null,
        of_order uuid not null,
        place uuid not null,
        at timestamptz not null default clock_timestamp(),
        foreign key (campaign, of_order) references orders (campaign, id),
        foreign key (campaign, place) references places (campaign, id)
      )`);
    await runner.query('create index receipts_of_order on receipts (of_order)');
    await runner.query(`
      create table receipt_lines (
        receipt uuid not null references receipts,
        line uuid not null references order_lines,
        lot uuid not null references lots,
        -- Whole, and broken when it came.
        received bigint not null check (received >= 0),
        damaged bigint not null check (damaged >= 0),
        primary key (receipt, line),
        constraint something_came check (received + damaged >= 1)
      )`);
    await runner.query('create index receipt_lines_of_line on receipt_lines (line)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

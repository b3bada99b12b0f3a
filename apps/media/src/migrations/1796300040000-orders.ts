import type { MigrationInterface, QueryRunner } from '@blueheart/database';

const tables = `
  -- The last number that an order of the campaign got.
  create table order_numbers (campaign text primary key references campaigns, last integer not null);
  -- Amounts are in the smallest unit of the order's currency.
  create table orders (
    id uuid primary key,
    campaign text not null references campaigns,
    number integer not null,
    outlet uuid not null,
    kind text not null check (kind in ('paid', 'in-kind', 'mixed')),
    currency text not null check (currency in ('LBP', 'USD')),
    -- As the outlet numbers it.
    reference text not null default '',
    vat_percent numeric(5, 2) not null check (vat_percent between 0 and 50),
    owner uuid,
    state text not null default 'draft' check (state in ('draft', 'placed', 'invoiced', 'paid', 'cancelled')),
    version integer not null default 1,
    made_at timestamptz not null default clock_timestamp(),
    list bigint not null default 0,
    discount bigint not null default 0 check (discount >= 0),
    in_kind bigint not null default 0 check (in_kind >= 0),
    net bigint not null default 0 check (net >= 0),
    vat bigint not null default 0 check (vat >= 0),
    fee bigint not null default 0 check (fee >= 0),
    total bigint not null default 0,
    placed_on date,
    -- Pounds for one dollar, of which day, and who says so: of this document alone.
    lbp_per_usd numeric(14, 4) check (lbp_per_usd > 0),
    rate_on date,
    rate_source text,
    invoice_number text,
    invoiced_on date,
    invoiced bigint check (invoiced >= 0),
    paid_on date,
    payment_reference text,
    cancelled_at timestamptz,
    cancel_reason text,
    unique (campaign, id),
    unique (campaign, number),
    foreign key (campaign, outlet) references outlets (campaign, id),
    constraint what_is_listed_adds_up check (list = discount + in_kind + net),
    constraint what_is_owed_adds_up check (total = net + vat + fee),
    constraint what_is_paid_gives_nothing check (kind <> 'paid' or in_kind = 0),
    constraint what_is_given_costs_nothing check (kind <> 'in-kind' or net = 0),
    constraint a_draft_has_no_day check (state <> 'draft' or placed_on is null),
    constraint what_is_placed_has_its_rate check (
      (state in ('draft', 'cancelled') or placed_on is not null)
      and (placed_on is null) = (lbp_per_usd is null)
      and (placed_on is null) = (rate_on is null) and (placed_on is null) = (rate_source is null)),
    constraint a_rate_is_of_no_later_day check (rate_on <= placed_on),
    constraint an_invoice_is_whole check (
      (state in ('invoiced', 'paid')) = (invoiced is not null)
      and (invoiced is null) = (invoice_number is null) and (invoiced is null) = (invoiced_on is null)),
    constraint a_payment_has_its_day check (
      (state = 'paid') = (paid_on is not null) and (paid_on is null) = (payment_reference is null)),
    constraint what_ended_has_a_reason check (
      (state = 'cancelled') = (cancelled_at is not null) and (cancelled_at is null) = (cancel_reason is null))
  );
  create index orders_of_campaign on orders (campaign, number desc);
  create table placements (
    id uuid primary key,
    campaign text not null,
    of_order uuid not null,
    position integer not null,
    site uuid,
    format text not null default '',
    unit text not null check (unit in ('frame-week', 'page', 'spot', 'day', 'week', 'thousand', 'post')),
    quantity integer not null check (quantity between 1 and 1000000),
    flight_from date not null,
    flight_until date not null,
    unit_price bigint not null check (unit_price >= 0),
    -- In the order in which they are granted.
    discounts jsonb not null default '[]',
    list bigint not null,
    discount bigint not null check (discount >= 0),
    in_kind bigint not null check (in_kind >= 0),
    net bigint not null check (net >= 0),
    state text not null default 'draft' check (state in (
      'draft', 'optioned', 'booked', 'artwork-sent', 'live', 'completed', 'declined', 'cancelled', 'made-good')),
    optioned_until timestamptz,
    -- What it makes up for.
    makes_good uuid unique,
    version integer not null default 1,
    made_at timestamptz not null default clock_timestamp(),
    unique (campaign, id),
    foreign key (campaign, of_order) references orders (campaign, id),
    foreign key (campaign, site) references sites (campaign, id),
    foreign key (campaign, makes_good) references placements (campaign, id),
    constraint is_somewhere check (site is not null or format <> ''),
    constraint a_flight_ends_after_it_begins check (flight_until >= flight_from),
    constraint a_line_adds_up check (list = discount + in_kind + net),
    constraint what_makes_good_costs_nothing check (makes_good is null or list = 0),
    constraint an_option_has_its_end check ((state = 'optioned') = (optioned_until is not null))
  );
  create index placements_of_order on placements (of_order, position);
  create index placements_of_campaign on placements (campaign, flight_from);
  create index placements_optioned on placements (optioned_until) where state = 'optioned';
  -- What became of a placement, by whom, and why.
  create table placement_steps (
    id bigint generated always as identity primary key,
    campaign text not null,
    placement uuid not null,
    act text not null,
    from_state text not null,
    to_state text not null,
    at timestamptz not null default clock_timestamp(),
    -- Nobody where time did it.
    by uuid,
    reason text,
    foreign key (campaign, placement) references placements (campaign, id)
  );
  create index placement_steps_of on placement_steps (placement, id);`;

/** Whoever has an order in hand relies on it: the database itself keeps what was placed. */
const guards = `
  create function placed_orders_stay() returns trigger language plpgsql as $$
    begin
      if old.state <> 'draft' and (
        (old.number, old.outlet, old.kind, old.currency, old.vat_percent, old.list, old.discount, old.in_kind,
          old.net, old.vat, old.fee, old.total)
        is distinct from
        (new.number, new.outlet, new.kind, new.currency, new.vat_percent, new.list, new.discount, new.in_kind,
          new.net, new.vat, new.fee, new.total)
        or old.placed_on is not null and (old.placed_on, old.lbp_per_usd, old.rate_on, old.rate_source)
          is distinct from (new.placed_on, new.lbp_per_usd, new.rate_on, new.rate_source)
        or new.state = 'draft'
      ) then
        raise exception 'What was placed stays as it was placed.' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
  create trigger placed_orders_stay before update on orders for each row execute function placed_orders_stay();

  create function placed_lines_stay() returns trigger language plpgsql as $$
    begin
      if (select state from media.orders where id = coalesce(new.of_order, old.of_order)) <> 'draft' and (
        tg_op = 'DELETE' or tg_op = 'INSERT' and new.makes_good is null
        or tg_op = 'UPDATE' and (old.of_order, old.site, old.format, old.unit, old.quantity, old.unit_price,
            old.discounts, old.list, old.discount, old.in_kind, old.net)
          is distinct from (new.of_order, new.site, new.format, new.unit, new.quantity, new.unit_price,
            new.discounts, new.list, new.discount, new.in_kind, new.net)
      ) then
        raise exception 'What was placed keeps its lines.' using errcode = 'restrict_violation';
      end if;
      return coalesce(new, old);
    end $$;
  create trigger placed_lines_stay before insert or update or delete on placements
    for each row execute function placed_lines_stay();`;

/** What is ordered of outlets, where and when it is placed, and what becomes of it. */
export class Orders1796300040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(guards);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

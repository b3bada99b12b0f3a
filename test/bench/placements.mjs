import { randomUUID } from 'node:crypto';
import { slug } from './system.mjs';

const cents = 100_000;

/**
 * An order of so many booked placements at a thousand dollars each, in flight one after the other over the last days;
 * each with two links, `bench-N` and `bench-N-qr`, which somebody follows every day.
 */
export async function bookPlacements({ sql }, { placements, days }) {
  const [outlet, order] = [randomUUID(), randomUUID()];
  await sql(
    `insert into media.outlets (id, campaign, channel, names, languages)
     values ($1, $2, 'billboard', '{"en": "Bench Outdoor"}', '{ar}')`,
    [outlet, slug],
  );
  await sql(
    `insert into media.orders (id, campaign, number, outlet, kind, currency, vat_percent, list, net, total)
     values ($1, $2, 1, $3, 'paid', 'USD', 0, $4, $4, $4)`,
    [order, slug, outlet, placements * cents],
  );
  await sql(
    `insert into media.placements (id, campaign, of_order, position, format, unit, quantity, flight_from, flight_until,
       unit_price, list, discount, in_kind, net, state)
     select gen_random_uuid(), $1, $2, n, '4×3 m', 'day', 1, current_date - $4::int + n % ($4::int / 2),
       current_date - $4::int + n % ($4::int / 2) + 14, $5, $5, 0, 0, $5, 'booked'
     from generate_series(0, $3::int - 1) n`,
    [slug, order, placements, days, cents],
  );
  await sql(
    `update media.orders set state = 'placed', placed_on = current_date - 90, lbp_per_usd = 89500,
       rate_on = current_date - 90, rate_source = 'Banque du Liban' where id = $1`,
    [order],
  );
  await sql(
    `insert into media.links (code, campaign, kind, names, made_by, placement)
     select 'bench-' || position || suffix, $1, 'billboard', '{}', 'staff', id
     from media.placements, unnest(array['', '-qr']) suffix where of_order = $2`,
    [slug, order],
  );
  await sql(
    `insert into media.visits select code, current_date - n, 5
     from media.links, generate_series(0, $1::int - 1) n where code like 'bench-%'`,
    [days],
  );
}

import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { digitsOf, type Currency } from '../money/money.rules.js';
import type { LineWanted } from './order.schema.js';

/** Throws Refusal 404, 409 `outlet-closed`. */
export async function openOutlet(tx: Transaction, campaign: string, id: string): Promise<void> {
  const [found] = await tx.query<{ closed: boolean }>(
    'select closed_at is not null as closed from outlets where campaign = $1 and id = $2 for share',
    [campaign, id],
  );
  if (!found) throw new Refusal('no-such-outlet', 404);
  if (found.closed) throw new Refusal('outlet-closed', 409);
}

interface Of {
  readonly campaign: string;
  readonly outlet: string;
  readonly currency: Currency;
}

type For = Pick<LineWanted, 'unit' | 'format' | 'from'>;

/** As `priceNamed`. Throws Refusal 422 `no-rate`. */
export async function priceAsked(tx: Transaction, order: Of, line: For): Promise<number> {
  const price = await priceNamed(tx, order, line);
  if (price === undefined) throw new Refusal('no-rate', 422);
  return price;
}

/**
 * What the outlet asks for one unit of this format on the first day of the flight, in the smallest unit of the order's
 * currency; a price in another currency is none, for nothing is converted.
 */
export async function priceNamed(
  tx: Transaction,
  { campaign, outlet, currency }: Of,
  { unit, format, from }: For,
): Promise<number | undefined> {
  const [rate] = await tx.query<{ price: number }>(
    `select (price * 10 ^ $7::int)::float8 as price from rates
     where campaign = $1 and outlet = $2 and currency = $3 and unit = $4 and lower(format) in (lower($5), '')
       and valid_from <= $6 and (valid_until is null or valid_until >= $6)
     order by format = '', valid_from desc, made_at desc, id desc limit 1`,
    [campaign, outlet, currency, unit, format, from, digitsOf[currency]],
  );
  return rate?.price;
}

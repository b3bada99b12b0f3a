import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { stillHoldsFrameSql } from './holding.sql.js';

/**
 * Whatever is held already has nothing kept, booked or shown, and nothing completed whose flight goes on: of whoever books at the same moment one is second. Throws
 * Refusal 409 with the numbers of the orders.
 */
export async function expectNoBookings(
  tx: Transaction,
  what: 'outlet' | 'site',
  id: string,
): Promise<void> {
  const orders = await tx.query<{ number: number }>(
    `select distinct o.number from placements p join orders o on o.id = p.of_order join campaigns c on c.slug = p.campaign
     where ${what === 'site' ? 'p.site' : 'o.outlet'} = $1
       and ${stillHoldsFrameSql} order by o.number`,
    [id],
  );
  if (orders.length === 0) return;
  const numbers = orders.map(({ number }) => number);
  throw new Refusal(
    `${what}-has-bookings`,
    409,
    { orders: numbers.join(', ') },
    { orders: numbers },
  );
}

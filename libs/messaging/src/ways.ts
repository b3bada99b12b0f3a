import { contracts, hearersOf } from '@blueheart/contracts';
import type pg from 'pg';

const knownTypes = [...new Set(contracts.map(({ type }) => type))];

const pairs = knownTypes.flatMap((type) => {
  const hearers: (string | null)[] = hearersOf(type);
  return (hearers.length ? hearers : [null]).map((hearer) => ({ type, hearer }));
});

/**
 * Writes down who hears what: a known type, and one service that hears it; null where nobody does. Only added to:
 * two releases run side by side during an upgrade, and the relay of the older one ships for the newer one's hearers.
 */
export async function writeWays(client: pg.Client): Promise<void> {
  await client.query(
    `insert into bus.ways (type, hearer) select * from unnest($1::text[], $2::text[]) on conflict do nothing`,
    [pairs.map(({ type }) => type), pairs.map(({ hearer }) => hearer)],
  );
}

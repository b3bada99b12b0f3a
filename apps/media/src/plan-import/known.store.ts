import type { Transaction } from '@blueheart/database';
import {
  plainName,
  plainNames,
  type Known,
  type KnownOutlet,
  type OrderSaid,
  type Spot,
} from './finding.rules.js';
import type { PlanRow } from './plan-row.rules.js';

type PlannedRow = Spot & { readonly order: OrderSaid };

/**
 * What there is of the outlets that are named. They are held until the transaction ends: of two plans at the same
 * moment the second finds what the first has made. They are held in the order of their ids, so that none waits for
 * another that waits for it.
 */
export async function lockKnown(
  tx: Transaction,
  campaign: string,
  rows: readonly PlanRow[],
): Promise<Known> {
  const called = new Set(rows.map(({ outlet }) => plainName(outlet)));
  const all = await tx.query<Omit<KnownOutlet, 'isClosed'>>(
    'select id, names from outlets where campaign = $1',
    [campaign],
  );
  const ids = all
    .filter((outlet) => plainNames(outlet).some((plain) => called.has(plain)))
    .map(({ id }) => id);
  const outlets = await tx.query<KnownOutlet>(
    `select id, names, closed_at is not null as "isClosed" from outlets
     where campaign = $1 and id = any($2) order by id for update`,
    [campaign, ids],
  );
  const sites = await tx.query<Known['sites'][number]>(
    `select id, outlet, code, closed_at is not null as "isClosed" from sites
     where campaign = $1 and outlet = any($2)`,
    [campaign, ids],
  );
  const planned = await tx.query<PlannedRow>(
    `select o.outlet, p.site, p.format, p.flight_from::text as "from", p.flight_until::text as "until",
       json_build_object('id', o.id, 'number', o.number) as "order"
     from placements p join orders o on o.id = p.of_order
     where o.campaign = $1 and o.outlet = any($2) and o.state <> 'cancelled'
       and p.state not in ('declined', 'cancelled')`,
    [campaign, ids],
  );
  return { outlets, sites, planned };
}

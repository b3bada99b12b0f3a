import type { ServiceSchema } from '@blueheart/database';
import { Consumption1796200050000 } from './migrations/1796200050000-consumption.js';
import { Events1796200040000 } from './migrations/1796200040000-events.js';
import { Ledger1796200010000 } from './migrations/1796200010000-ledger.js';

const list = (tables: readonly string[]) =>
  tables.map((table) => `distribution.${table}`).join(', ');

/** What is, and is kept as it becomes otherwise. */
const kept = [
  'campaigns',
  'items',
  'places',
  'lots',
  'balances',
  'recounts',
  'events',
  'venues',
  'reservations',
  'booth_batches',
  'booth_consumption',
  'discrepancies',
];

/** What was moved: only added to. */
const addedTo = ['movements', 'entries'];

/** Who may do what in this schema. */
export const distributionSchema: ServiceSchema = {
  name: 'distribution',
  migrations: [Ledger1796200010000, Events1796200040000, Consumption1796200050000],
  grants: (roleOf) => {
    const distribution = `"${roleOf('distribution')}"`;
    return [
      `grant select, insert, update on ${list(kept)} to ${distribution}`,
      `grant select, insert on ${list(addedTo)} to ${distribution}`,
    ];
  },
};

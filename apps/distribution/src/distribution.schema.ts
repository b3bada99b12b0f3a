import type { ServiceSchema } from '@blueheart/database';
import { Closings1796200100000 } from './migrations/1796200100000-closings.js';
import { Consumption1796200050000 } from './migrations/1796200050000-consumption.js';
import { Field1796200110000 } from './migrations/1796200110000-field.js';
import { Events1796200040000 } from './migrations/1796200040000-events.js';
import { Kits1796200160000 } from './migrations/1796200160000-kits.js';
import { Ledger1796200010000 } from './migrations/1796200010000-ledger.js';
import { Counts1796200070000 } from './migrations/1796200070000-counts.js';
import { ManyMovements1796200120000 } from './migrations/1796200120000-many-movements.js';
import { Orders1796200020000 } from './migrations/1796200020000-orders.js';
import { Prints1796200150000 } from './migrations/1796200150000-prints.js';
import { Proposals1796200080000 } from './migrations/1796200080000-proposals.js';
import { Requests1796200090000 } from './migrations/1796200090000-requests.js';
import { Transfers1796200030000 } from './migrations/1796200030000-transfers.js';
import { WherePlacesAre1796200130000 } from './migrations/1796200130000-where-places-are.js';
import { Withdrawals1796200060000 } from './migrations/1796200060000-withdrawals.js';

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
  'withdrawals',
  'counts',
  'orders',
  'order_lines',
  'transfer_numbers',
  'transfers',
  'transfer_lines',
  'transfer_lots',
  'signatures',
  'events',
  'venues',
  'reservations',
  'booth_batches',
  'booth_consumption',
  'discrepancies',
  'proposals',
  'closings',
  'field_acts',
  'people',
  'crews',
  'crew',
  'partners',
  'requests',
  'request_lines',
  'delivery_lots',
  'hand_overs',
];

/** What was moved, and what was counted: only added to. */
const addedTo = [
  'movements',
  'entries',
  'count_attempts',
  'count_results',
  'receipts',
  'receipt_lines',
  'arrivals',
  'arrival_lines',
  'deliveries',
  'hand_over_lines',
];

/** What a draft asks for, until it is what was asked for; who is at an event, until it is others. */
const drafted = ['order_lines', 'transfer_lines', 'request_lines', 'crew'];

/** Who may do what in this schema. */
export const distributionSchema: ServiceSchema = {
  name: 'distribution',
  migrations: [
    Ledger1796200010000,
    Orders1796200020000,
    Transfers1796200030000,
    Events1796200040000,
    Consumption1796200050000,
    Withdrawals1796200060000,
    Counts1796200070000,
    Proposals1796200080000,
    Closings1796200100000,
    Requests1796200090000,
    Field1796200110000,
    ManyMovements1796200120000,
    WherePlacesAre1796200130000,
    Prints1796200150000,
    Kits1796200160000,
  ],
  grants: (roleOf) => {
    const distribution = `"${roleOf('distribution')}"`;
    return [
      `grant select, insert, update on ${list(kept)} to ${distribution}`,
      `grant select, insert on ${list(addedTo)} to ${distribution}`,
      `grant delete on ${list(drafted)} to ${distribution}`,
    ];
  },
};

import type { By } from '@blueheart/access';
import { Audit } from '@blueheart/audit';
import { Refusal } from '@blueheart/contracts';
import { Database, type Transaction } from '@blueheart/database';
import type { Table } from '@blueheart/tables';
import { Inject, Injectable } from '@nestjs/common';
import { mistakesIn } from '../orders/lines.service.js';
import { OrdersService } from '../orders/orders.service.js';
import { priceNamed } from '../orders/outlets.store.js';
import { amiss, inFileOrder, tableOf } from '../rows/table.js';
import { found, type Found, type FoundRow } from './finding.rules.js';
import { lockKnown } from './known.store.js';
import { planColumns, readPlan, type PlanMistake } from './plan-row.rules.js';
import type { PlanTakenIn } from './plan.schema.js';
import { ordersOf, wantedOf, type PlannedOrder, type PricedRow } from './planned.rules.js';

export const mostRows = 2_000;

export interface ReadPlan extends Pick<Found, 'there' | 'mistakes'> {
  readonly orders: readonly PlannedOrder[];
}

/** Takes in a media plan from a file, as draft orders: all of its rows, or none. */
@Injectable()
export class PlanImport {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OrdersService) private readonly orders: OrdersService,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** What would come of it; nothing is stored. Throws Refusal 400, 413 or 415. */
  preview(by: By, file: Uint8Array): Promise<ReadPlan> {
    return this.database.transaction((tx) => read(tx, by, file));
  }

  /**
   * What is planned already is not planned again, so that the same file twice is once. Throws as `preview`, and
   * BadRequest with every mistake, by row and column.
   */
  import(by: By, file: Uint8Array): Promise<PlanTakenIn> {
    return this.database.transaction(async (tx) => {
      const { orders, there, mistakes } = await read(tx, by, file);
      if (mistakes.length) throw amiss(mistakes);
      const made: PlanTakenIn['orders'] = [];
      for (const order of orders) {
        const { outlet, currency, total, lines } = order;
        const { id, number } = await this.orders.draft(tx, by, wantedOf(order));
        const of = { id: outlet.id, names: outlet.names };
        made.push({ id, number, outlet: of, currency, total, lines: lines.length });
      }
      if (made.length) await this.note(tx, by, made, there.length);
      return { orders: made, there: there.length };
    });
  }

  private note(
    tx: Transaction,
    { actor, campaign }: By,
    orders: PlanTakenIn['orders'],
    there: number,
  ): Promise<void> {
    const lines = orders.reduce((all, order) => all + order.lines, 0);
    return this.audit.note(tx, {
      actor,
      action: 'media-plan.import',
      object: { kind: 'campaign', id: campaign },
      campaign,
      after: { orders: orders.map(({ number }) => number), lines, there },
    });
  }
}

async function read(tx: Transaction, { campaign }: By, file: Uint8Array): Promise<ReadPlan> {
  const written = readPlan(shortEnough(tableOf(file, planColumns)));
  const placed = found(written.rows, await lockKnown(tx, campaign, written.rows));
  const priced = await withPrices(tx, campaign, placed.rows);
  return {
    orders: ordersOf(priced.rows),
    there: placed.there,
    mistakes: inFileOrder([...written.mistakes, ...placed.mistakes, ...priced.mistakes]),
  };
}

function shortEnough(table: Table): Table {
  if (table.rows.length > mostRows) throw new Refusal('plan-too-long', 413, { most: mostRows });
  return table;
}

interface Priced {
  readonly rows: PricedRow[];
  readonly mistakes: PlanMistake[];
}

/** What is written, else what the outlet asks for; asked once for all rows that are alike. */
async function withPrices(
  tx: Transaction,
  campaign: string,
  rows: readonly FoundRow[],
): Promise<Priced> {
  const asked = new Map<string, number | undefined>();
  const priced: Priced = { rows: [], mistakes: [] };
  for (const row of rows) {
    const of = { campaign, outlet: row.at.id, currency: row.currency };
    const key = JSON.stringify([of.outlet, of.currency, row.unit, row.format, row.from]);
    if (row.unitPrice === null && !asked.has(key)) asked.set(key, await priceNamed(tx, of, row));
    const unitPrice = row.unitPrice ?? asked.get(key);
    const { number } = row;
    if (unitPrice === undefined)
      priced.mistakes.push({ number, column: 'unit_price', code: 'no_price' });
    else priced.mistakes.push(...amissIn({ ...row, unitPrice }));
    if (unitPrice !== undefined) priced.rows.push({ ...row, unitPrice });
  }
  return priced;
}

/** What whoever writes orders would refuse of it. */
function amissIn(row: PricedRow): PlanMistake[] {
  return mistakesIn(row, row, 'line').map(({ path, code }) => ({
    number: row.number,
    column: path === 'line.quantity' ? 'quantity' : 'free_units',
    code,
  }));
}

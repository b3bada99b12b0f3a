import type { Transaction } from '@blueheart/database';
import type { Leaving } from '../reservations/reserved.guard.js';
import type { StockService } from '../stock/stock.service.js';
import type { LineToSend, StockOfItem } from './transfer.rules.js';

interface Way {
  readonly campaign: string;
  readonly from: string;
  /** Where the pieces are next: usually nowhere, on their way. */
  readonly to: string;
}

/** What the sender has of these items, and what each lot is of; held until the transaction ends. */
export async function stockToSend(
  tx: Transaction,
  stock: StockService,
  { campaign, from, to }: Way,
  lines: readonly LineToSend[],
): Promise<StockOfItem[]> {
  const held = await stock.hold(tx, campaign, [from, to], lines);
  const there = held.filter(({ place }) => place === from);
  const of = await tx.query<{ id: string; item: string; language: string }>(
    'select id, item, language from lots where id = any($1)',
    [there.map(({ lot }) => lot)],
  );
  const items = new Map(of.map(({ id, item, language }) => [id, { item, language }]));
  return there.map((one) => ({ ...one, ...items.get(one.lot)! }));
}

/** What leaves of each item; lots that are held back and named are promised to nobody. */
export function leavingOf(
  { from, to }: Pick<Way, 'from' | 'to'>,
  lines: readonly LineToSend[],
  stock: readonly StockOfItem[],
): Leaving[] {
  const usable = stock.filter(({ quarantined }) => !quarantined);
  const items = new Map<string, Leaving>();
  for (const { item, language, lot, quantity } of lines) {
    const there = usable.filter((one) => one.item === item && one.language === language);
    if (lot && !there.some((one) => one.lot === lot)) continue;
    const key = JSON.stringify([item, language]);
    const before = items.get(key)?.quantity ?? 0;
    const all = there.reduce((sum, one) => sum + one.quantity, 0);
    items.set(key, { from, to, item, language, quantity: before + quantity, there: all });
  }
  return [...items.values()];
}

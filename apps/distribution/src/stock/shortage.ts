import { Refusal } from '@blueheart/contracts';
import type { Transaction } from '@blueheart/database';
import { columns, type ToPost } from './movement.wanted.js';

/**
 * Which balances refuse the first of these movements that cannot be. They are held, and as they were before: whoever
 * hears of it ends the transaction.
 */
export async function shortageOf(tx: Transaction, movements: readonly ToPost[]): Promise<Refusal> {
  const all = movements.flatMap(({ lines }) => lines);
  const balances = await tx.query<Balance>(
    `select distinct place, lot, quantity::float8 as quantity, bottomless
     from balances join unnest($1::uuid[], $2::uuid[]) as line (place, lot) using (place, lot)`,
    columns(all).slice(0, 2),
  );
  const left = new Map(balances.map((one) => [keyOf(one), one]));
  for (const { lines } of movements) {
    const after = lines.map((line) => {
      const balance = left.get(keyOf(line))!;
      return { ...balance, there: balance.quantity, quantity: balance.quantity + line.delta };
    });
    const short = after
      .filter(({ quantity, bottomless }) => quantity < 0 && !bottomless)
      .map(({ place, lot, there, quantity }) => ({ place, lot, there, missing: -quantity }));
    if (short.length) return new Refusal('not-enough-stock', 409, {}, { short });
    for (const balance of after) left.set(keyOf(balance), balance);
  }
  throw new Error('A balance refused what it has.');
}

interface Balance {
  readonly place: string;
  readonly lot: string;
  readonly quantity: number;
  readonly bottomless: boolean;
}

function keyOf({ place, lot }: { readonly place: string; readonly lot: string }): string {
  return `${place} ${lot}`;
}

import { countedOf } from '../counts.rules.js';
import type { OrderLine, ReceiptWanted } from './orders.js';

export interface TypedReceipt {
  readonly received: string;
  readonly damaged: string;
  readonly lot: string;
}

/** What is owed comes whole, until somebody says otherwise. */
export function comingAll(
  lines: readonly OrderLine[],
  shown: (pieces: number) => string,
): Record<string, TypedReceipt> {
  return Object.fromEntries(
    lines.map(({ id, open }) => [
      id,
      { received: open > 0 ? shown(open) : '', damaged: '', lot: '' },
    ]),
  );
}

/** What is sent, or what is wrong: `place`, or lines that say no numbers. What is beyond the order is no mistake. */
export function receiptOf(
  place: string,
  lines: readonly Pick<OrderLine, 'id'>[],
  typed: Readonly<Record<string, TypedReceipt>>,
): ReceiptWanted | { readonly wrong: readonly string[] } {
  const read = lines.flatMap(({ id }) => {
    const said = typed[id];
    if (!said) return [];
    const [received, damaged] = [said.received, said.damaged].map((text) =>
      text.trim() === '' ? 0 : countedOf(text),
    );
    return [{ line: id, received, damaged, lot: said.lot.trim() }];
  });
  const wrong = read
    .filter(({ received, damaged }) => received === undefined || damaged === undefined)
    .map(({ line }) => line);
  const told = read.flatMap(({ line, received = 0, damaged = 0, lot }) =>
    received + damaged > 0 ? [{ line, received, damaged, ...(lot && { lot }) }] : [],
  );
  if (!wrong.length && !told.length) wrong.push(...read.map(({ line }) => line));
  if (!place) wrong.push('place');
  return wrong.length ? { wrong } : { place, lines: told };
}

import type { Order, OrderLine, OrderState, Proof } from './orders.js';

/** In the order in which an order comes to them. */
export const orderStates = [
  'draft',
  'ordered',
  'in-part',
  'received',
  'closed',
  'cancelled',
] as const satisfies readonly OrderState[];

/** What a proof can become. */
export function proofsFrom(proof: OrderLine['proof']): readonly Proof[] {
  switch (proof) {
    case 'none':
    case 'rejected':
      return ['sent'];
    case 'sent':
      return ['approved', 'rejected'];
    case 'approved':
      return ['rejected'];
  }
}

/** Lines whose proof nobody approved. */
export function unproved({ lines }: Pick<Order, 'lines'>): number {
  return lines.filter(({ proof }) => proof !== 'approved').length;
}

export interface Sum {
  readonly currency: string;
  readonly inKind: boolean;
  readonly amount: number;
}

/** What all of it is worth, by currency; what is given apart from what is paid. */
export function sumsOf(lines: readonly Pick<OrderLine, 'quantity' | 'value'>[]): Sum[] {
  const sums = new Map<string, Sum>();
  for (const { quantity, value } of lines) {
    if (!value) continue;
    const { currency, inKind, perPiece } = value;
    const key = `${currency} ${inKind}`;
    const amount = (sums.get(key)?.amount ?? 0) + perPiece * quantity;
    sums.set(key, { currency, inKind, amount });
  }
  return [...sums.values()];
}

/** Lines of which nobody has said what they are worth. */
export function unvalued(lines: readonly Pick<OrderLine, 'value'>[]): number {
  return lines.filter(({ value }) => !value).length;
}

/** What is owed, over all lines. */
export function owed({ lines }: { readonly lines: readonly Pick<OrderLine, 'open'>[] }): number {
  return lines.reduce((sum, { open }) => sum + open, 0);
}

import type { Order, Placement } from './orders.js';

type Given = Pick<Order, 'inKind' | 'state'>;

/** Whether an outlet is thanked for it: something is given, and ordered. */
export function isThanked({ inKind, state }: Given): boolean {
  return inKind > 0 && state !== 'draft' && state !== 'cancelled';
}

/** What was given, line by line; what the outlet declined or what was given up was not. */
export function givenOf({ lines }: Pick<Order, 'lines'>): readonly Placement[] {
  return lines.filter(
    ({ inKind, state }) => inKind > 0 && state !== 'declined' && state !== 'cancelled',
  );
}

import { decimalOf } from '@blueheart/i18n';
import type { components } from '../../api/schema.js';
import { amountOf } from './amount.rules.js';

type Schemas = components['schemas'];

export type OrderStep =
  'place' | 'invoice' | 'takeBackInvoice' | 'pay' | 'takeBackPayment' | 'cancel';

const openPlacements: readonly string[] = ['draft', 'optioned', 'booked', 'artwork-sent', 'live'];

/** Whether something of it is to be paid or shown; what is over stays with whoever had it. */
export function isUnderWay({ state, owed, lines }: UnderWay): boolean {
  const hasOpen = lines.some((line) => openPlacements.includes(line.state));
  return state === 'draft' || (state !== 'cancelled' && (owed > 0 || hasOpen));
}

type UnderWay = Pick<Schemas['MediaOrder'], 'state' | 'owed'> & {
  readonly lines: readonly Pick<Schemas['MediaPlacement'], 'state'>[];
};

/** What is typed of whatever becomes of an order. */
export interface TypedOrderStep {
  readonly rate: string;
  readonly source: string;
  readonly number: string;
  readonly amount: string;
  readonly reference: string;
  readonly reason: string;
  /** The day of the rate, of the invoice, or of the payment. */
  readonly on: string;
}

type Read<Wanted> = Wanted | { readonly missing: readonly (keyof TypedOrderStep)[] };

/** What a dollar is worth is given with its day and who says so: none is known beforehand. */
export function placingOf(
  version: number,
  { rate, source, on }: TypedOrderStep,
): Read<Schemas['MediaOrderPlacing']> {
  const lbpPerUsd = decimalOf(rate, 4);
  if (!lbpPerUsd || !source.trim() || !on)
    return missing({ rate: !lbpPerUsd, source: !source.trim(), on: !on });
  return { version, rate: { lbpPerUsd, on, source: source.trim() } };
}

export function invoiceOf(
  version: number,
  { number, on, amount }: TypedOrderStep,
): Read<Schemas['MediaOrderInvoice']> {
  const read = amountOf(amount);
  if (read === undefined || !number.trim() || !on)
    return missing({ number: !number.trim(), amount: read === undefined, on: !on });
  return { version, number: number.trim(), on, amount: read };
}

export function paymentOf(
  version: number,
  { on, reference }: TypedOrderStep,
): Read<Schemas['MediaOrderPayment']> {
  if (!reference.trim() || !on) return missing({ reference: !reference.trim(), on: !on });
  return { version, on, reference: reference.trim() };
}

/** Of what is given up, and of what was entered by mistake. */
export function reasonedOf(
  version: number,
  { reason }: TypedOrderStep,
): Read<Schemas['MediaOrderCancelling']> {
  return reason.trim() ? { version, reason: reason.trim() } : { missing: ['reason'] };
}

function missing(fields: Partial<Record<keyof TypedOrderStep, boolean>>): {
  missing: readonly (keyof TypedOrderStep)[];
} {
  const names = Object.keys(fields) as (keyof TypedOrderStep)[];
  return { missing: names.filter((name) => fields[name]) };
}

import { decimalOf, type Locale } from '@blueheart/i18n';
import { money } from '../../stock/money.js';

/** Both currencies of orders have hundredths, as ISO 4217 says; a browser shows none of pounds, where there are none. */
const hundredths = 100;

interface Amount {
  /** In the smallest unit, as the API has it. */
  readonly amount: number;
  readonly currency: string;
}

export function shownAmount(locale: Locale, { amount, currency }: Amount): string {
  return money(locale, { amount: amount / hundredths, currency }, 2);
}

/** As it is typed: `1250.5`. */
export function typedAmount(amount: number): string {
  return String(amount / hundredths);
}

/** What was typed, in the smallest unit, in whichever digits; undefined for what is no amount. */
export function amountOf(text: string): number | undefined {
  const read = decimalOf(text, 2);
  return read === undefined || read > 1_000_000_000_000 ? undefined : Math.round(read * hundredths);
}

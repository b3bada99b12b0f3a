import { regionOf, type Locale } from '@blueheart/i18n';
import { isolated } from '../language/choose.rules.js';

/** By the currency's letters: a sign stands on the wrong side of a number in a line from right to left. */
export function money(
  locale: Locale,
  { amount, currency }: { readonly amount: number; readonly currency: string },
  most?: 2 | 4,
): string {
  const format = new Intl.NumberFormat(regionOf(locale), {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    ...(most && { maximumFractionDigits: most }),
  });
  return isolated(format.format(amount));
}

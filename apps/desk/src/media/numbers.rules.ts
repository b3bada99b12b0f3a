import { decimalOf, wholeOf as wholeNumberOf } from '@blueheart/i18n';

/** A whole number as people write it; null where nothing is typed, undefined for what is no such number. */
export function wholeOf(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): number | null | undefined {
  if (!text.trim()) return null;
  const whole = wholeNumberOf(text, to);
  return whole !== undefined && whole >= from ? whole : undefined;
}

/** A price, two places behind the point at most, in whichever digits; undefined for anything else. */
export function priceOf(text: string): number | undefined {
  const read = decimalOf(text, 2);
  return read !== undefined && read < 100_000_000_000 ? read : undefined;
}

import { toLatinDigits } from '@blueheart/i18n';

/** A whole number in whichever digits; null where nothing is typed, undefined for what is no such number. */
export function wholeOf(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): number | null | undefined {
  const plain = toLatinDigits(text.trim());
  if (!plain) return null;
  const whole = /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
  return whole !== undefined && whole >= from && whole <= to ? whole : undefined;
}

/** A price, two places behind the point at most, in whichever digits; undefined for anything else. */
export function priceOf(text: string): number | undefined {
  const plain = toLatinDigits(text.trim())
    .replace(/(?<=\d)[\u00a0\u202f'٬](?=\d{3}(?!\d))/g, '')
    .replace(/[٫,]/, '.');
  return /^\d{1,11}(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined;
}

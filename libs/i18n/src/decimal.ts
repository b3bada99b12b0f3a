import { toLatinDigits } from './fold.js';

/** So many thousands, as they are written in each of the languages: `89,500`, `89 500`, `٨٩٬٥٠٠`. */
const grouped = /^[1-9]\d{0,2}((,\d{3})+(?=[.٫]|$)|([٬\s]\d{3})+(?=[.٫,]|$))/;

/**
 * A number with so many places behind the point at most. A comma before three digits, with up to three before it, parts
 * thousands; any other is the point of the French.
 */
export function decimalOf(text: string, places: number): number | undefined {
  const plain = toLatinDigits(text.trim())
    .replace(grouped, (thousands) => thousands.replaceAll(/[,٬\s]/g, ''))
    .replace(/[٫,]/, '.');
  const behind = places > 0 ? `(\\.\\d{1,${places}})?` : '';
  return new RegExp(`^\\d{1,13}${behind}$`).test(plain) ? Number(plain) : undefined;
}

import { toLatinDigits } from './fold.js';

/**
 * So many thousands, as they are written in each of the languages: `89,500`, `89 500`, `٨٩٬٥٠٠`, `89'500`. One sign parts
 * all of them; what a comma parts has no other comma behind it.
 */
const grouped = /^[1-9]\d{0,2}(?:(?:,\d{3})+(?=[.٫]|$)|([٬'’ ])\d{3}(?:\1\d{3})*(?=[.٫,]|$))/;

/**
 * A number with so many places behind the point at most. A comma before three digits, with up to three before it, parts
 * thousands; any other is the point of the French.
 */
export function decimalOf(text: string, places: number): number | undefined {
  const plain = toLatinDigits(text.trim())
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replace(grouped, (thousands) => thousands.replaceAll(/[,٬'’ ]/g, ''))
    .replace(/[٫,]/, '.');
  const behind = places > 0 ? `(\\.\\d{1,${places}})?` : '';
  return new RegExp(`^\\d{1,13}${behind}$`).test(plain) ? Number(plain) : undefined;
}

/**
 * A whole number up to `most`, in whichever digits, its thousands parted or not: as `formatNumber` shows it to the readers of
 * each language, and as they type it. Undefined for anything else; `1,5` is neither 15 nor 1.
 */
export function wholeOf(text: string, most = Number.MAX_SAFE_INTEGER): number | undefined {
  const read = decimalOf(text, 0);
  return read !== undefined && read <= most ? read : undefined;
}

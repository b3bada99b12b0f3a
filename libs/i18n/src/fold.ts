/** Arabic-Indic (٠–٩) and Persian (۰–۹) digits as 0–9; everything else as it is. */
export function toLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) =>
    String(digit.charCodeAt(0) & 0xf),
  );
}

/** Letters that people write for one another, and that no decomposition of Unicode brings together. */
const alike: Record<string, string> = {
  ة: 'ه', // a final ta marbuta
  ى: 'ي', // a final alif maqsura
  ی: 'ي', // the Persian ya
  ک: 'ك', // the Persian kaf
  ٱ: 'ا', // the alif with wasla
  ء: '', // a hamza on the line
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};
const oneOfThem = new RegExp(`[${Object.keys(alike).join('')}]`, 'g');
/** Harakat, accents and every other mark on a letter; the tatweel; what cannot be seen. */
const marks = /[\p{M}\u0640\p{Cf}]/gu;

/**
 * A text as it is looked for: without case, accents, harakat and tatweel, with one form for the hamza's
 * letters, for ة and ه, ى and ي, and one kind of digits. Equal texts are equal for a reader in a hurry;
 * only for comparing, never for showing. Folding twice is folding once.
 */
export function foldForSearch(text: string): string {
  return toLatinDigits(text.normalize('NFKC').toLowerCase().normalize('NFKD'))
    .replace(marks, '')
    .replace(oneOfThem, (letter) => alike[letter]!)
    .replace(/\s+/g, ' ')
    .trim();
}

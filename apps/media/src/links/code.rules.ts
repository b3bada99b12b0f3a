import { readSource } from '@blueheart/contracts';
import { toLatinDigits } from '@blueheart/i18n';

const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
/** Dashes of every script and length, the minus, an Arabic keyboard's tatweel, the underscore, spaces. */
const likeHyphens = /[\p{Pd}\u2212\u0640_\s]+/gu;
const around = /^[^a-z0-9]+|[^a-z0-9]+$/g;

/**
 * A code as somebody typed it from a billboard: in any case, with Arabic-Indic or full-width digits,
 * with what looks like a hyphen, with a stop or a slash after it. Undefined when it can be no code.
 */
export function readCode(typed: string): string | undefined {
  // A soft hyphen leaves no mark, and stands where a hyphen was printed.
  const plain = toLatinDigits(typed.replaceAll('\u00ad', '-').normalize('NFKC')).toLowerCase();
  const code = plain.replace(invisible, '').replace(likeHyphens, '-').replace(around, '');
  return readSource(code);
}

const longest = 40;

/**
 * A code that says what the link is called, as far as that can be written in Latin letters; else its kind. Short, as
 * people type it. `n` tells it from those that there are: the first has no number.
 */
export function suggestCode(names: Readonly<Record<string, string>>, kind: string, n = 1): string {
  const told = [names['en'], names['fr'], names['ar']].map((name) => readable(name ?? ''));
  const word = told.find((one) => one.length > 1) ?? kind;
  return n === 1 ? word : `${word}-${n}`;
}

function readable(name: string): string {
  const letters = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’']/g, '').toLowerCase();
  const words = toLatinDigits(letters)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return words.reduce((code, word) => {
    const longer = code ? `${code}-${word}` : word;
    return longer.length > longest ? code : longer;
  }, '');
}

/** Of two codes for one thing, the one that a camera reads. */
export function scannedCode(code: string): string {
  return `${code}-qr`;
}

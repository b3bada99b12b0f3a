import { toLatinDigits } from '@blueheart/i18n';

/** A code as it is meant: in whichever digits it is typed, with or without a space in the middle. */
export function digitsOf(code: string): string {
  return toLatinDigits(code).replaceAll(/[\s-]/g, '');
}

/** A long word in groups of four, as it is read aloud and typed. */
export function inGroups(word: string): string {
  return word.match(/.{1,4}/g)?.join(' ') ?? '';
}

/** What is kept of recovery codes: a line each, below what they are for. */
export function recoveryFile(title: string, codes: readonly string[]): string {
  return [title, '', ...codes, ''].join('\r\n');
}

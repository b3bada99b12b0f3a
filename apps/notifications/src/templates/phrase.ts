import type { Translate } from '@blueheart/i18n';

/** A sentence in which what people wrote is kept apart from what we wrote. */
export type Phrase = readonly (string | Value)[];

/** Something from outside the catalogue. HTML isolates its direction, so that it cannot turn the sentence round. */
export interface Value {
  readonly value: string;
}

/** A letter must never go out with a gap where something belongs. */
export class LetterIncomplete extends Error {
  constructor(missing: string) {
    super(`The letter lacks: ${missing}.`);
    this.name = 'LetterIncomplete';
  }
}

/**
 * The catalogue's sentence with its values in place. The catalogue is only ever given marks for them,
 * so nothing a person typed can be read as a placeholder, a key or markup. Throws LetterIncomplete for
 * an empty value, and as the translator does for one that is not given.
 */
export function phrase(
  t: Translate,
  key: string,
  values: Record<string, string | undefined> = {},
): Phrase {
  const names = Object.keys(values);
  const text = t(key, Object.fromEntries(names.map((name, at) => [name, `\uE000${at}\uE001`])));
  return text.split(/\uE000(\d+)\uE001/).flatMap((piece, at): (string | Value)[] => {
    if (at % 2 === 0) return piece ? [piece] : [];
    const name = names[Number(piece)]!;
    const value = values[name];
    if (!value?.trim()) throw new LetterIncomplete(name);
    return [{ value }];
  });
}

/** The phrase as plain text. */
export function textOf(phrase: Phrase): string {
  return phrase.map((piece) => (typeof piece === 'string' ? piece : piece.value)).join('');
}

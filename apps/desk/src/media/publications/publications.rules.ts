import { decimalOf, wholeOf } from '@blueheart/i18n';
import type {
  Printable,
  PrintWanted,
  Publication,
  Publications,
  TextHead,
} from './publications.js';

type Summary = Publications['publications'][number];

type Kind = Summary['kind'];
type Item = Publications['items'][number];

/**
 * The item that a publication of this kind becomes, where that is plain: a clipboard with the law is what carries the law,
 * and a brochure what is called so, or the one thing that does not. Otherwise '', and somebody says it.
 */
export function itemFor(kind: Kind, items: readonly Item[]): string {
  if (kind === 'other') return '';
  const fitting = items.filter(({ carriesLaw }) => carriesLaw === (kind === 'law-clipboard'));
  const [only, ...others] = fitting;
  const named = fitting.find(({ code }) => code === kind);
  return named?.code ?? (only && others.length === 0 ? only.code : '');
}

export interface Waiting {
  readonly publication: Summary;
  readonly language: string;
  readonly step: TextHead['steps'][number];
}

/** Which texts somebody can decide about: those in review that others wrote. */
export function waitingFor(publications: readonly Summary[], person: string): Waiting[] {
  return publications.flatMap((publication) =>
    publication.languages.flatMap(({ language, text }) =>
      text?.waitsFor && !text.authors.includes(person)
        ? [{ publication, language, step: text.waitsFor }]
        : [],
    ),
  );
}

/** The version that a text came after, with which it is compared. */
export function beforeOf(
  texts: readonly TextHead[],
  { language, number }: Pick<TextHead, 'language' | 'number'>,
): TextHead | undefined {
  return texts
    .filter((one) => one.language === language && one.number < number)
    .toSorted((one, other) => other.number - one.number)[0];
}

/** The newest approved text of each language, which can be printed. */
export function printable({ texts }: Publication): TextHead[] {
  const approved = texts.filter(({ state }) => state === 'approved');
  return approved.filter((text) => !approved.some((one) => isNewer(one, text)));
}

const isNewer = (one: TextHead, other: TextHead) =>
  one.language === other.language && one.number > other.number;

/** The artwork with which a text can be printed. */
export function fittingOf(
  artworks: readonly Printable[],
  { language }: Pick<TextHead, 'language'>,
): Printable[] {
  return artworks.filter((one) => one.language === language);
}

export interface TypedPrint {
  readonly producer: string;
  readonly wantedBy: string;
  readonly currency: 'USD' | 'LBP';
  /** By text. */
  readonly lines: Readonly<Record<string, TypedLine>>;
}

export interface TypedLine {
  readonly quantity: string;
  readonly artwork: string;
  readonly unitCost: string;
}

export const noLine: TypedLine = { quantity: '', artwork: '', unitCost: '' };

type Field = 'producer' | 'wantedBy' | 'lines';

/** What is ordered; or which fields are still to be filled in. Languages without a number are not printed. */
export function printOf(
  id: string,
  { producer, wantedBy, currency, lines }: TypedPrint,
): PrintWanted | { readonly missing: readonly Field[] } {
  const typed = Object.entries(lines).filter(([, { quantity }]) => quantity.trim() !== '');
  const wanted = typed.map(([text, line]) => ({
    text,
    artwork: line.artwork,
    quantity: wholeOf(line.quantity),
    unitCost: line.unitCost.trim() === '' ? null : decimalOf(line.unitCost, 4),
  }));
  const isWhole = wanted.every(({ quantity, unitCost }) => quantity && unitCost !== undefined);
  const missing = [
    producer.trim() === '' && 'producer',
    wantedBy === '' && 'wantedBy',
    (wanted.length === 0 || !isWhole) && 'lines',
  ].filter((field) => field !== false) as Field[];
  if (missing.length) return { missing };
  const hasCost = wanted.some(({ unitCost }) => unitCost !== null);
  return {
    id,
    producer: producer.trim(),
    wantedBy,
    currency: hasCost ? currency : null,
    lines: wanted.map(({ quantity, unitCost, ...line }) => ({
      ...line,
      quantity: quantity!,
      unitCost: unitCost!,
    })),
  };
}

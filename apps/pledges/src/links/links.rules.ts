import { isLocale, locales, negotiateLocale, toLatinDigits, type Locale } from '@blueheart/i18n';

/** The code of a tracked link, a booth or a partner. */
export const sourcePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/i;
export const maxSourceLength = 64;

/** A source as an address carries it in `?s=`; whatever is not one counts for nothing. */
export function readSource(text: string | null | undefined): string | undefined {
  return text && text.length <= maxSourceLength && sourcePattern.test(text) ? text : undefined;
}

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

interface Languages {
  readonly locales: readonly string[];
  readonly defaultLocale: string;
}

/**
 * The language a visitor is first shown: that of the paper in their hand, else the one their browser
 * asks for (an Accept-Language header), else the campaign's own.
 */
export function firstLocale(
  campaign: Languages,
  wanted: string | undefined,
  printedIn?: string | null,
): Locale {
  const spoken = locales.filter((one) => campaign.locales.includes(one));
  const fallback = isLocale(campaign.defaultLocale) ? campaign.defaultLocale : 'en';
  return spoken.find((one) => one === printedIn) ?? negotiateLocale(wanted, spoken, fallback);
}

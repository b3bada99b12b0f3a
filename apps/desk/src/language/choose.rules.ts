import { isLocale, locales, negotiateLocale, type Locale } from '@blueheart/i18n';

/** The language somebody chose here before, or else the first of the browser's that there is, or else English. */
export function chooseLocale(remembered: string | null, browserSpeaks: readonly string[]): Locale {
  if (isLocale(remembered)) return remembered;
  return negotiateLocale(browserSpeaks.join(','), locales, 'en');
}

/** A name or an address in the middle of a sentence keeps its own direction (UAX #9: FSI … PDI). */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

export const dirOf = (locale: string) => (locale === 'ar' ? 'rtl' : 'ltr');

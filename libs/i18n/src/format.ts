import type { Locale } from './locale.js';

/** Regions decide the digits, the names of the months and the order of a date. */
const regional: Record<Locale, string> = { ar: 'ar-LB', fr: 'fr-LB', en: 'en-GB' };

const numbers = new Map<Locale, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** In the reader's digits, grouped: ١٬٢٣٤ · 1 234 · 1,234. */
export function formatNumber(n: number, locale: Locale): string {
  let format = numbers.get(locale);
  if (!format) numbers.set(locale, (format = new Intl.NumberFormat(regional[locale])));
  return format.format(n);
}

/** A day in digits that is the first, before the name of its month; a range within one month has none there. */
const firstOfMonth = /(^|\D)1(?=\s\p{L})/gu;

/** A date of `Intl` as it is written: in French the first of a month is its “1er”, which CLDR leaves out. */
export function asWritten(date: string, locale: Locale): string {
  return locale === 'fr' ? date.replace(firstOfMonth, (_, before: string) => `${before}1er`) : date;
}

/** The day of `d` in that zone, written out: ١٧ كانون الأول ٢٠٢٦ · 17 décembre 2026 · 17 December 2026. */
export function formatDate(d: Date, locale: Locale, timeZone: string): string {
  const key = `${locale} ${timeZone}`;
  let format = dates.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(regional[locale], { dateStyle: 'long', timeZone });
    dates.set(key, format);
  }
  return asWritten(format.format(d), locale);
}

/** The same without the year, for what is near: ١٧ كانون الأول · 17 décembre · 17 December. */
export function formatDay(d: Date, locale: Locale, timeZone: string): string {
  const key = `${locale} ${timeZone} day`;
  let format = dates.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(regional[locale], { day: 'numeric', month: 'long', timeZone });
    dates.set(key, format);
  }
  return asWritten(format.format(d), locale);
}

/** The same with the day of the week, for what has an end: السبت، ٥ كانون الأول · samedi 5 décembre · Saturday 5 December. */
export function formatWeekday(d: Date, locale: Locale, timeZone: string): string {
  const key = `${locale} ${timeZone} weekday`;
  let format = dates.get(key);
  if (!format) {
    const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone } as const;
    format = new Intl.DateTimeFormat(regional[locale], options);
    dates.set(key, format);
  }
  return asWritten(format.format(d), locale);
}

/** Day and minute of `d` in that zone: ١٧ كانون الأول ٢٠٢٦ في ٢:٠٥ م · 17 décembre 2026 à 14:05 · 17 December 2026 at 14:05. */
export function formatMoment(d: Date, locale: Locale, timeZone: string): string {
  const key = `${locale} ${timeZone} moment`;
  let format = dates.get(key);
  if (!format) {
    const options = { dateStyle: 'long', timeStyle: 'short', timeZone } as const;
    format = new Intl.DateTimeFormat(regional[locale], options);
    dates.set(key, format);
  }
  return asWritten(format.format(d), locale);
}

/** The hour and minute of `d` in that zone: ٢:٠٥ م · 14:05 · 14:05. */
export function formatTime(d: Date, locale: Locale, timeZone: string): string {
  const key = `${locale} ${timeZone} time`;
  let format = dates.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(regional[locale], { timeStyle: 'short', timeZone });
    dates.set(key, format);
  }
  return format.format(d);
}

/** The language as the region has it (BCP 47), for what formats by itself. */
export function regionOf(locale: Locale): string {
  return regional[locale];
}

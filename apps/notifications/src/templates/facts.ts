import { formatTime, formatWeekday, textIn, type Locale } from '@blueheart/i18n';

/** The day of a time on the wall: no zone is between it and its reader. */
export function dayOf(wall: string, locale: Locale): string {
  return formatWeekday(new Date(`${wall}Z`), locale, 'UTC');
}

/** The hour of a time on the wall. */
export function clockOf(wall: string, locale: Locale): string {
  return formatTime(new Date(`${wall}Z`), locale, 'UTC');
}

/** When something is, for a sentence that says from when until when: `over` where it goes on into another day. */
export function timesOf({ starts, ends }: { starts: string; ends: string }, locale: Locale) {
  return {
    over: starts.slice(0, 10) !== ends.slice(0, 10),
    day: dayOf(starts, locale),
    from: clockOf(starts, locale),
    lastDay: dayOf(ends, locale),
    until: clockOf(ends, locale),
  };
}

/** In this language, or else in one that it is known in. */
export function inLanguage(
  texts: Readonly<Record<string, string>>,
  locale: Locale,
): string | undefined {
  return textIn(texts, locale) || undefined;
}

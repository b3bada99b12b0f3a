import { asWritten, formatTime, regionOf } from '@blueheart/i18n';
import type { Language } from '../language/load.js';
import { asDate, dayOf } from './wall.rules.js';

/** The day in full, as paper has it. */
export function printedDay({ locale }: Pick<Language, 'locale'>, wall: string): string {
  const format = new Intl.DateTimeFormat(regionOf(locale), { dateStyle: 'full', timeZone: 'UTC' });
  return asWritten(format.format(asDate(wall)), locale);
}

/** From when until when; of what goes on into another day that day is said. */
export function printedSpan(
  language: Pick<Language, 't' | 'locale'>,
  starts: string,
  ends: string,
): string {
  const { t, locale } = language;
  const time = (wall: string) => formatTime(asDate(wall), locale, 'UTC');
  const until =
    dayOf(starts) === dayOf(ends)
      ? time(ends)
      : t('deskschedule:dayAndTime', { day: printedDay(language, ends), time: time(ends) });
  return t('deskschedule:span', { from: time(starts), until });
}

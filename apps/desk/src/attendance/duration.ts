import { formatNumber } from '@blueheart/i18n';
import { useLanguage } from '../language/language.js';
import type { Language } from '../language/load.js';
import { hoursAndMinutes } from './attendance.rules.js';

/** Minutes as hours and minutes, in words of this language. */
export function durationIn({ t, locale }: Pick<Language, 't' | 'locale'>, minutes: number): string {
  const { hours, rest } = hoursAndMinutes(minutes);
  const said = (unit: 'hours' | 'minutes', count: number) =>
    t(`deskattendance:${unit}`, { count, n: formatNumber(count, locale) });
  const parts = [
    ...(hours > 0 ? [said('hours', hours)] : []),
    ...(rest > 0 || hours === 0 ? [said('minutes', rest)] : []),
  ];
  const text = parts.join(t('deskattendance:and'));
  return minutes < 0 ? t('deskattendance:less', { time: text }) : text;
}

export function useDuration(): (minutes: number) => string {
  const language = useLanguage();
  return (minutes) => durationIn(language, minutes);
}

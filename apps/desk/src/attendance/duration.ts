import { useLanguage } from '../language/language.js';
import { hoursAndMinutes } from './attendance.rules.js';

/** Minutes as hours and minutes, in words. */
export function useDuration(): (minutes: number) => string {
  const { t, number } = useLanguage();
  return (minutes) => {
    const { hours, rest } = hoursAndMinutes(minutes);
    const parts = [
      hours > 0 && t('deskattendance:hours', { count: hours, n: number(hours) }),
      (rest > 0 || hours === 0) && t('deskattendance:minutes', { count: rest, n: number(rest) }),
    ].filter(Boolean);
    const text = parts.join(t('deskattendance:and'));
    return minutes < 0 ? t('deskattendance:less', { time: text }) : text;
  };
}

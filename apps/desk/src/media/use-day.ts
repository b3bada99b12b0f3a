import { useLanguage } from '../language/language.js';
import { asDate } from '../schedule/wall.rules.js';

/** A day of the calendar, in the words of whoever reads. */
export function useDay(): (day: string) => string {
  const { date } = useLanguage();
  return (day) => date(asDate(day).toISOString(), 'UTC');
}

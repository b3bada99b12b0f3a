import { useLanguage } from '../../language/language.js';

/** A day as it is told here, such as 17 December; it belongs to no zone. */
export function useDay(): (day: string | null) => string {
  const { day } = useLanguage();
  return (one) => (one ? day(`${one}T12:00:00Z`, 'UTC') : '');
}

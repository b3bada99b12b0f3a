import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import type { SpecialDays } from '../../api/contract.js';
import { useWords } from '../words.js';

/** A holiday, exams or the fast, in words. */
export function useDaysWords() {
  const { t } = useLanguage();
  const words = useWords();
  return {
    /** Its name; that it is not confirmed is a word of it. */
    name: ({ names, provisional }: Pick<SpecialDays, 'names' | 'provisional'>) => {
      const name = words.text(names);
      return provisional ? t('deskcalendar:days.expected', { name: isolated(name) }) : name;
    },
    when: ({ from, until }: Pick<SpecialDays, 'from' | 'until'>) =>
      from === until
        ? words.day(from)
        : t('deskcalendar:days.fromUntil', { from: words.day(from), until: words.day(until) }),
  };
}

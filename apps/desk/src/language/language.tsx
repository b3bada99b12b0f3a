import {
  formatDate,
  formatDay,
  formatMoment,
  formatNumber,
  formatWeekday,
  type Locale,
} from '@blueheart/i18n';
import { useDirection } from '@mantine/core';
import {
  createContext,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { loadLanguage, type Language } from './load.js';

const place = 'blue-heart-desk.language';

export function rememberedLocale(): string | null {
  return localStorage.getItem(place);
}

interface Speaking extends Language {
  readonly change: (locale: Locale) => Promise<void>;
}

const LanguageContext = createContext<Speaking | undefined>(undefined);

/** Everything inside speaks `first`, until somebody changes it; the page's `lang` and `dir` follow. */
export function LanguageProvider({ first, children }: { first: Language; children: ReactNode }) {
  const [language, setLanguage] = useState(first);
  const { setDirection } = useDirection();
  const change = useCallback(async (locale: Locale) => {
    localStorage.setItem(place, locale);
    setLanguage(await loadLanguage(locale));
  }, []);
  useLayoutEffect(() => {
    document.documentElement.lang = language.locale;
    document.documentElement.dir = language.dir;
    setDirection(language.dir);
    // setDirection is another function with each direction.
  }, [language]);
  const speaking = useMemo(() => ({ ...language, change }), [language, change]);
  return <LanguageContext value={speaking}>{children}</LanguageContext>;
}

/** The sentences, and the forms of numbers and times, of whoever reads. */
export function useLanguage() {
  const speaking = useContext(LanguageContext);
  if (!speaking) throw new Error('Nobody has said which language this is in.');
  return useMemo(() => {
    const { locale } = speaking;
    return {
      ...speaking,
      number: (value: number) => formatNumber(value, locale),
      date: (iso: string, timeZone: string) => formatDate(new Date(iso), locale, timeZone),
      day: (iso: string, timeZone: string) => formatDay(new Date(iso), locale, timeZone),
      weekday: (iso: string, timeZone: string) => formatWeekday(new Date(iso), locale, timeZone),
      moment: (iso: string, timeZone: string) => formatMoment(new Date(iso), locale, timeZone),
    };
  }, [speaking]);
}

/** The zone of whoever looks, for what belongs to no campaign. */
export const ownTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

import { isLocale, locales, type Locale } from '@blueheart/i18n';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../language/language.js';
import { loadLanguage } from '../language/load.js';
import { Choices } from './choices.js';

interface ChoiceProps {
  readonly locale: Locale;
  readonly onLocale: (locale: Locale) => void;
}

/** In which language a sheet is printed: that of whoever gets it, which need not be that of the desk. */
export function PaperLanguage({ locale, onLocale }: ChoiceProps) {
  const { t } = useLanguage();
  return (
    <Choices
      label={t('desk:languages.label')}
      value={locale}
      onValue={(chosen) => isLocale(chosen) && onLocale(chosen)}
      options={locales.map((value) => ({
        value,
        text: t(`desk:languages.${value}`),
        lang: value,
      }))}
    />
  );
}

/** Its sentences; undefined until they are there. */
export function usePaperLanguage(locale: Locale) {
  const { data } = useQuery({
    queryKey: ['language', locale],
    queryFn: () => loadLanguage(locale),
    staleTime: Infinity,
  });
  return data;
}

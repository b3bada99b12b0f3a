import { mistakeAt } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { TextField } from '../ui/field.js';

const locales = ['ar', 'fr', 'en'] as const;
/** Where the API says what is wrong with them; `names` where there is none at all. */
export const namePaths = locales.map((locale) => `names.${locale}`);

interface NamesProps {
  readonly names: Readonly<Record<string, string>>;
  readonly onNames: (names: Readonly<Record<string, string>>) => void;
  readonly error: unknown;
}

/** What something is called; one language is enough. */
export function NamesFields({ names, onNames, error }: NamesProps) {
  const { t } = useLanguage();
  const isNameless = locales.every((locale) => !names[locale]?.trim());
  return locales.map((locale) => (
    <TextField
      key={locale}
      label={t('deskschedule:venue.nameIn', { language: t(`desk:languages.${locale}`) })}
      lang={locale}
      dir={locale === 'ar' ? 'rtl' : 'ltr'}
      maxLength={80}
      required={isNameless && locale === 'ar'}
      value={names[locale] ?? ''}
      onValue={(name) => onNames({ ...names, [locale]: name })}
      mistake={mistakeAt(error, `names.${locale}`)}
    />
  ));
}

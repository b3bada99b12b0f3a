import type { Locale, Translate } from '@blueheart/i18n';

export interface LanguageSwitchProps {
  t: Translate;
  current: Locale;
  languages: readonly { locale: Locale; href: string }[];
}

/** The same page in the other languages, each named in itself. */
export function LanguageSwitch({ t, current, languages }: LanguageSwitchProps) {
  if (languages.length < 2) return null;
  return (
    <nav class="langs" aria-label={t('common:languages.label')}>
      <ul>
        {languages.map(({ locale, href }) => (
          <li key={locale}>
            <a
              href={href}
              lang={locale}
              hreflang={locale}
              aria-label={t(`common:languages.${locale}.name`)}
              aria-current={locale === current ? 'page' : undefined}
            >
              {t(`common:languages.${locale}.short`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

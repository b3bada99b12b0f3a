import { locales } from '@blueheart/i18n';
import { Choices } from '../ui/choices.js';
import { useLanguage } from './language.js';

/** Each language in its own words, whichever is spoken at the moment. */
export function LanguageChoice() {
  const { t, locale, change } = useLanguage();
  return (
    <Choices
      label={t('desk:languages.label')}
      value={locale}
      onValue={(chosen) => void change(chosen)}
      options={locales.map((one) => ({ value: one, text: t(`desk:languages.${one}`), lang: one }))}
    />
  );
}

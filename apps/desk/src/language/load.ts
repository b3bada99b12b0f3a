import {
  directionOf,
  openSentences,
  translatorOf,
  type Locale,
  type Sentences,
  type Translate,
} from '@blueheart/i18n';

const catalogues: Record<Locale, () => Promise<{ default: Sentences }>> = {
  ar: () => import('virtual:catalogue/ar'),
  fr: () => import('virtual:catalogue/fr'),
  en: () => import('virtual:catalogue/en'),
};

/** A language with its sentences. */
export interface Language {
  readonly locale: Locale;
  readonly dir: 'ltr' | 'rtl';
  readonly t: Translate;
}

export async function loadLanguage(locale: Locale): Promise<Language> {
  const { default: sentences } = await catalogues[locale]();
  const t = translatorOf(openSentences({ [locale]: sentences }), locale);
  return { locale, dir: directionOf(locale), t };
}
